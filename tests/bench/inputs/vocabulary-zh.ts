import type { World } from "../../planted/prose.ts";

const list = (words: string): readonly string[] => words.split(/\s+/);

export const WORDS_ZH: World = {
  verb: list(
    "梳理 核对 修订 汇总 复核 更新 补录 归档 整理 完善 优化 评估 检查 盘点 登记 公示 移交 编制 审阅 校验 调整 合并 拆分 迁移 备份 比对 抽查 上报 分发 回收 维护 测试 改造 验收 采购 配发 标注 翻译 扫描 印发",
  ),
  modifier: list(
    "年度 季度 月度 专项 基础 历史 外部 内部 纸质 电子 公共 核心 临时 重点 常用 备用 夜间 节假日 首批 新增 闲置 在用 分级 分类 线上 线下 移动端 一线 后台 窗口 现场 档案 财务 人事 安全 质量 能耗 环境 服务 培训 工程 合同 设备 数据 网络 宣传 库房 信访",
  ),
  noun: list(
    "台账 清单 方案 流程 制度 报表 目录 记录 指标 模板 手册 图纸 预算 计划表 接口 名册 通知 协议 问卷 样本 标识 权限 配置 日志 案例 课程 规范 说明 索引 卷宗 标签 材料 申请 回执 评分表 意见 线索 用品 备件 座席",
  ),
  manner: list("逐项 分批 集中 提前 同步 反复 按月 按季 定期 随机 联合 全面 初步 重新 及时 当场"),
  aspect: list("办理时长 满意度 准确率 覆盖面 周转率 响应速度 利用率 合格率 完成率 参与度 回收率 差错率"),
};

export const LINKS_ZH = ["，", "，", "，", "，并", "，同时", "，因此"];

export const CLAUSES_ZH = [
  "{group}{manner}{verb}{modifier}{noun}",
  "{verb}后的{modifier}{noun}交由{group}保管",
  "{modifier}{noun}由{group}会同{partner}{verb}",
  "{people}对{modifier}{noun}提出{n}条建议",
  "{place}的{modifier}{noun}已经{verb}{small}遍",
  "{aspect}比{month}提高{percent}",
  "{modifier}{noun}的{aspect}稳定在{percent}左右",
  "涉及{material}的{modifier}{noun}暂缓{verb}",
  "{system}按{modifier}{noun}{verb}{n}笔业务",
  "{event}所用的{modifier}{noun}改由{partner}{verb}",
  "不再要求{people}重复提交{modifier}{noun}",
  "需要{verb}的{modifier}{noun}共有{n}份",
  "{group}安排{small}人{manner}{verb}{material}",
  "{modifier}{noun}与{modifier}{noun}分开{verb}",
  "从{month}起{modifier}{noun}一律{manner}{verb}",
  "{partner}派员到{place}{verb}{modifier}{noun}",
  "{manner}{verb}{object}中的{modifier}{noun}",
  "凡是{verb}过的{modifier}{noun}都附上{modifier}{noun}",
  "{object}里缺少的{modifier}{noun}也一并{verb}",
  "{month}{day}日前{verb}{modifier}{noun}",
  "{place}另设{small}处{modifier}{noun}供{people}查阅",
  "{modifier}{noun}的{aspect}写入{group}的{modifier}{noun}",
];
