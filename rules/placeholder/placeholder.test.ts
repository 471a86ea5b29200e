import { diagnosticsOf } from "@draftlint/core/testing";
import { describe, expect, test } from "vitest";
import rule from "./rule.ts";

/** `kind:text` of each finding of a draft. */
function placeholdersIn(text: string, fileName = "draft.md"): readonly string[] {
  return diagnosticsOf(rule, text, { fileName }).map(({ messageId, start, end }) => `${messageId}:${text.slice(start.offset, end.offset)}`);
}

describe("reports", () => {
  test.each<[draft: string, ...found: string[]]>([
    // Names
    ["会议由XX主持，各部门负责人参加。", "name:XX"],
    ["会议由xx主持，各部门负责人参加。", "name:xx"],
    ["图书馆与ＸＸ中学签订了共建协议。", "name:ＸＸ"],
    ["图书馆与××中学签订了共建协议。", "name:××"],
    ["图书馆与○○中学签订了共建协议。", "name:○○"],
    ["馆长到某某单位交流经验。", "name:某某"],
    ["由某某中心承办。", "name:某某"],
    ["X市图书馆全年接待读者十万人次。", "name:X"],
    ["在x县试点自助借阅。", "name:x"],
    ["地址：XX省XX市XX区", "name:XX省XX市XX"],
    ["参加单位有XX、XX、XX等。", "name:XX", "name:XX", "name:XX"],
    ["现将XX2025年阅读推广工作总结如下。", "name:XX"],
    ["由 XX 负责联系读者。", "name:XX"],
    // Titles and names in quotation marks
    ["读书会以“xx”为题展开讨论。", "title:xx"],
    ["印发《XXX》，明确借阅规则。", "title:XXX"],
    ["印发《××管理办法》，明确借阅规则。", "name:××"],
    ["设立“XX”“XX”两个专栏。", "title:XX", "title:XX"],
    ["印发《》，明确借阅规则。", "title:《》"],
    // Figures
    ["全年购书xx册，接待读者xx余人次。", "number:xx", "number:xx"],
    ["召开X次馆务会。", "number:X"],
    ["召开 X 次馆务会。", "number:X"],
    ["借阅量同比增长XX%。", "number:XX"],
    ["借阅量同比增长XX.XX%。", "number:XX.XX"],
    ["投入经费XX万元。", "number:XX"],
    ["这是第×次修订。", "number:×"],
    // Dates
    ["20XX年工作计划", "date:20XX年"],
    ["本办法自202X年X月X日起施行。", "date:202X年X月X日"],
    ["于X月X日召开动员会。", "date:X月X日"],
    ["2025年××月××日", "date:2025年××月××日"],
    ["2025年  月  日", "date:2025年  月  日"],
    ["验收定于20XX-XX-XX。", "date:20XX-XX-XX"],
    ["截至X日", "date:X日"],
    ["X点X分闭馆", "date:X点X分"],
    ["×政发〔2025〕×号", "name:×", "number:×"],
    // Composite
    ["机房实行x×xx小时值班。", "composite:x×xx"],
    ["机房实行7×XX小时值班。", "composite:7×XX"],
    ["打造“书香x（市名）”品牌。", "composite:x（市名）"],
    // Blanks
    ["本次采购图书____册。", "blank:____"],
    ["根据馆办发〔2025〕 号文件要求", "blank: "],
    ["由（  ）负责组织实施，各部门配合。", "blank:（  ）"],
    ["是否需要培训：□是 □否", "choice:□是 □否"],
    // Notes
    ["三、经费安排（待补充）", "note:（待补充）"],
    ["负责人：待定", "undecided:待定"],
    ["借阅人次：待核实。", "note:待核实"],
    ["[请输入单位名称]", "field:[请输入单位名称]"],
    ["（此处插入组织结构图）", "field:（此处插入组织结构图）"],
    ["本年度共（具体数字）人参加。", "field:（具体数字）"],
    ["单击此处编辑母版标题样式", "note:单击此处编辑母版标题样式"],
    ["批注 [A1]：数据要更新", "comment:批注 [A1]："],
    // Labels
    ["TODO: add the figures of the third quarter.", "label:TODO"],
    ["TODO(lin): add the figures.", "label:TODO(lin)"],
    ["The loans [TBD] are counted by branch.", "label:[TBD]"],
    ["The venue is TBD.", "label:TBD"],
    ["| Item | Owner |\n| --- | --- |\n| Shelves | TBD |", "label:TBD"],
    ["TODO：补充第三季度数据", "label:TODO"],
    ["# [WIP] Migration of the catalogue", "label:[WIP]"],
    ["The budget (to be confirmed) covers two years.", "note:(to be confirmed)"],
    ["Coming soon", "note:Coming soon"],
    // English names and figures
    ["We served XX readers in total.", "number:XX"],
    ["Loans grew by XX% in May.", "number:XX"],
    ["The project cost $XX million.", "number:XX"],
    ["The library of XXXX joined in spring.", "name:XXXX"],
    ["Call us at XXX-XXX-XXXX.", "number:XXX-XXX-XXXX"],
    ["The review of 20XX showed no loss.", "date:20XX"],
    ["Signed on XX/XX/XXXX.", "date:XX/XX/XXXX"],
    ["A ticket costs $XX.XX, and the sales were $XXX,XXX.", "number:XX.XX", "number:XXX"],
    ["Mr. XX moved to the town of XX.", "name:XX", "name:XX"],
    ["XXX: check this claim", "label:XXX"],
    // Fields and guidance
    ["Signed by [Name of director]", "field:[Name of director]"],
    ["We bought [amount] of paper in [month].", "field:[amount]", "field:[month]"],
    ["Hello {your name}, welcome.", "field:{your name}"],
    ["Dear {{first_name}}, your card is ready.", "field:{{first_name}}"],
    ["Dear [Your Name], your card is ready.", "field:[Your Name]"],
    ["Prepared by [Insert department here] for the board.", "field:[Insert department here]"],
    ["Prepared for <your company name> by the library.", "field:<your company name>"],
    [
      "# {short title, representative of solved problem and found solution}",
      "field:{short title, representative of solved problem and found solution}",
    ],
    ["Date: YYYY-MM-DD", "date:YYYY-MM-DD"],
    ["Describe the problem here.", "guidance:Describe the problem here."],
    ["Delete this section if it does not apply.", "guidance:Delete this section if it does not apply."],
    ["Your text here", "guidance:Your text here"],
    ["致[单位名称]：", "field:[单位名称]"],
    ["尊敬的{{读者姓名}}：", "field:{{读者姓名}}"],
    ["# 【姓名】【年份】工作总结", "field:【年份】"],
    ["关于【待补】的函", "note:【待补】"],
    ["# 使用方法\n\n待补充", "note:待补充"],
    ["TBD after the review on March 3.", "label:TBD"],
    // Filler
    ["Lorem ipsum dolor sit amet, consectetur adipiscing elit.", "filler:Lorem ipsum dolor sit amet, consectetur adipiscing elit."],
    ["这里是文字这里是文字这里是文字", "filler:这里是文字这里是文字这里是文字"],
  ])("%s", (draft, ...found) => {
    expect(placeholdersIn(draft)).toEqual(found);
  });

  test("a run set apart by spaces is less certain", () => {
    const severityOf = (text: string): string =>
      diagnosticsOf(rule, text)
        .map(({ severity }) => severity)
        .join();
    expect(severityOf("使用 xxx 技术解决问题")).toBe("info");
    expect(severityOf("使用xxx技术解决问题")).toBe("warning");
  });

  test("asterisks of a plain-text draft", () => {
    expect(placeholdersIn("在**县召开现场会。", "draft.txt")).toEqual(["name:**"]);
    expect(placeholdersIn("印发《**办法》，明确规则。", "draft.txt")).toEqual(["name:**"]);
  });
});

describe("leaves alone", () => {
  test.each([
    // Anonymised people, in reports of cases
    "使用 -XX:+UseG1GC 参数",
    "IP 为 xxx.xxx.xxx.xxx 的主机",
    "这里补充一点比较重要的内容：",
    "| 字段 | 格式 |\n| --- | --- |\n| 日期 | YYYY-MM-DD hh:mm |",
    "必须在**一致性（强一致）**之间取舍，记住**慢就是快。**其他从略。",
    "读者张某反映，座位不够。",
    "被告张某某未到庭。",
    "被告某某公司未按期付款。",
    "患者李××，男，六十岁。",
    "某某人说了某某话，与我们无关。",
    // Signs and sizes
    "书架尺寸为3×4米。",
    "海报尺寸为长×宽×高。",
    "面积 = 长 × 宽",
    "工作服有 XL、XXL、XXXL 三种尺码。",
    "志愿者领取XXL号服装。",
    "单价×次数即为总价。",
    // Letters that are names
    "沿x轴移动读数头。",
    "拍摄X光片。",
    "X射线检查结果正常。",
    "XX染色体与XY染色体",
    "购置 XXX 机三台。",
    "推行“1+X”证书制度。",
    "“1+N+X”阅读推广体系",
    "在X平台发布消息。",
    "X战警系列图书",
    // Variables
    "设有x个苹果，y个梨。",
    "若 n 个线程共享 x 个锁",
    "函数 f(x) 在 x 处取值",
    "二〇〇八年建成新馆。",
    "见 https://example.org/xx/yy 和 xx.example.org。",
    "请运行 `git checkout xxx`。",
    "文件放在 /data/xx/report 下。",
    "服务器返回 5xx 时重试。",
    "适用于 v2.x 和 3.xx 版本。",
    "把 XX 替换为单位名称，其中 XX 表示缩写。",
    "“XX”是占位符，使用时替换。",
    "路径形如 xxx.example.com",
    "使用 OnXxxChanged 事件",
    "【时间】3月1日 【地点】报告厅",
    "日期格式为20XX年X月X日。",
    "编号写作 XX-XX。",
    // Ordinary verbs
    "制度有待完善，数据亟待补充。",
    "等待确认后再发布。",
    "对待核实的情况要逐条登记。",
    "待核实后另行通报。",
    "请填写下面的登记表并于周五前交回。",
    "请输入密码登录系统。",
    "此处风景优美。",
    "由此处向北为阅览室。",
    "其他事项（略）",
    "图书分类法的讨论（略）。",
    "下列说法正确的是（ ）",
    "（  ）1. 图书馆周一闭馆。",
    "书名号《》和引号“”的用法",
    "调用 useState() 得到初值。",
    "签字：________　日期：________",
    "- [ ] 完成盘点\n- [x] 完成采购",
    "☑是 □否",
    "| 条目 | 结果 |\n| --- | --- |\n| 甲 | × |\n| 乙 | ×× |",
    "TODO 列表是一种常见的示例应用。",
    "代码中的 TODO、FIXME 注释要定期清理。",
    // English
    "Write the next TODO list before lunch.",
    "Search the code for TODO and FIXME comments.",
    "We avoid a TODO: comment without an owner.",
    "Trunk-based development (TBD) keeps branches short.",
    "Limit WIP to three cards per person.",
    "| Card | State |\n| --- | --- |\n| Labels | WIP |",
    "The card ends in XXXX XXXX XXXX 1234.",
    "The number XXX-XX-1234 is masked on the form.",
    "World War XX and iOS XX are inventions.",
    "The picture has the color #xxxxxx.",
    "See chapter XX and appendix XXI.",
    "The XX century and the XXI century",
    "Louis XX never reigned.",
    "Pages xx–xxv hold the preface.",
    "Super Bowl XX was played in New Orleans.",
    "Women have XX chromosomes.",
    "The server answers with a 4xx status.",
    "Run `curl https://example.org/{{id}}` first.",
    "Mustache uses {{name}} for interpolation.",
    "In a template literal `\x24{name}` is a variable; \x24{name} is replaced.",
    "Press [Enter] to go on.",
    "The type string[number] is wrong.",
    "See [the guide](guide.md) and [Name][name].\n\n[name]: https://example.org",
    "Dates have the format YYYY-MM-DD.",
    "The set {a, b, c} has three members.",
    "Glob patterns such as {js,ts} match both.",
    "## Setup {#set-up}",
    "Designers use lorem ipsum as filler text.",
    "Add your name to the list and return it here next week.",
    "Enter the reading room through the door on the left.",
    "[Describe your case here](https://example.org/form)",
    "The file `__init__.py` and the name __init__ are special.",
    "This method is to be removed in the next release.",
    "```\nTODO: not prose, XX and {{name}} and ____\n```",
    "<!-- TODO: ask the editor -->\n\nThe catalogue is complete.",
  ])("%s", (draft) => {
    expect(placeholdersIn(draft)).toEqual([]);
  });

  test("the blanks of a template", () => {
    expect(placeholdersIn("---\nkind: template\n---\n\n# 会议纪要\n\n时间：XX\n\n## 二、议题\n\n____")).toEqual([]);
    expect(placeholdersIn("# 会议纪要（模板）\n\n时间：X月X日")).toEqual([]);
  });

  test("emphasis that a plain-text draft writes with asterisks", () => {
    expect(placeholdersIn("本年度的**重点工作**是盘点。", "draft.txt")).toEqual([]);
    expect(placeholdersIn("**重点**：盘点。**难点**：人手。", "draft.txt")).toEqual([]);
  });
});

test("a long line is read in time that grows with its length", () => {
  const started = performance.now();
  placeholdersIn(
    `${"__ ".repeat(40_000)}\n\n${"{a b ".repeat(40_000)}\n\n${"[insert ".repeat(20_000)}\n\n${"XX-".repeat(60_000)}`,
    "draft.txt",
  );
  expect(performance.now() - started).toBeLessThan(1500);
});
