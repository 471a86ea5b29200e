import { bindRule, type Diagnostic, lint, Memo, parseDraft, type Uri } from "@draftlint/core";
import { describe, expect, test } from "vitest";
import rule from "./rule.ts";

const { bound } = bindRule(rule, null, {});

function check(text: string, fileName = "draft.md"): readonly Diagnostic[] {
  const source = parseDraft({ uri: fileName as Uri, text, fileName, now: { year: 2026, month: 3, day: 1 } });
  return lint([source], {
    rulesFor: () => [bound!],
    language: source.document.language === "zh" ? "zh-CN" : "en",
    memo: new Memo(),
    crossFile: false,
    knownRules: new Set([rule.id]),
    timing: null,
    onRuleError: "throw",
  }).get(fileName as Uri)!;
}

const ZH_TEXT = "各部门按照年初安排推进此项工作，全年办理事项三百余件，读者满意度达到百分之九十六，比上年有所提高。";
const EN_TEXT =
  "The team followed what was agreed in the spring and closed more than thirty of the forty points on the list, which is more than in the year before.";

/** A draft with a text under each heading; a heading with a text of its own is `[heading, text]`. */
function draft(title: string, headings: readonly (string | readonly [string, string])[], lead = ""): string {
  const usual = /[\u4e00-\u9fff]/.test(title) ? ZH_TEXT : EN_TEXT;
  const sections = headings.map((one) => (typeof one === "string" ? `## ${one}\n\n${usual}` : `## ${one[0]}\n\n${one[1]}`));
  return [`# ${title}`, lead, ...sections]
    .filter((block) => block !== "")
    .join("\n\n")
    .concat("\n");
}

const findings = (text: string): readonly string[] =>
  check(text)
    .filter(({ severity }) => severity !== "info")
    .map(({ messageId, message }) => `${messageId}: ${message}`);

describe("drafts as writers head them have no warning", () => {
  test.each([
    [
      "themes instead of 主要工作",
      draft("市图书馆2025年工作总结", ["一、强化党建引领", "二、优化读者服务", "三、存在的问题和不足", "四、2026年工作思路"]),
    ],
    ["problems and plans under one heading", draft("2025年工作总结", ["一、2025年工作完成情况", "二、存在的问题及2026年工作打算"])],
    [
      "problems told in a sentence",
      draft("2025年工作总结", [
        ["一、工作回顾", `${ZH_TEXT}同时，我们也清醒地认识到，古籍修复和夜间服务还存在不足。`],
        "二、下一步工作重点",
      ]),
    ],
    [
      "a government report",
      draft("政府工作报告", [
        ["一、2025年工作回顾", `${ZH_TEXT}\n\n在肯定成绩的同时，我们也看到面临的困难和问题：财力紧张，人手不足。`],
        "二、2026年总体要求和预期目标",
        "三、2026年重点任务",
      ]),
    ],
    [
      "parts with sections of their own",
      `# 2025年工作总结\n\n## 第一部分 2025年工作\n\n### 一、主要工作\n\n${ZH_TEXT}\n\n### 二、存在问题\n\n${ZH_TEXT}\n\n## 第二部分 2026年打算\n\n### 一、指导思想\n\n${ZH_TEXT}\n`,
    ],
    [
      "a duty report by topics",
      draft("2025年度述职述廉报告", ["一、加强学习方面", "二、履行职责方面", "三、廉洁自律方面", "四、存在不足与努力方向"]),
    ],
    ["a weekly report", draft("信息中心工作汇报", ["一、本周工作", "二、需要协调的问题", "三、下周安排"])],
    [
      "main points by themes",
      draft(
        "2026年阅读推广工作要点",
        ["一、办好阅读活动", "二、建好社区书房", "三、用好志愿者队伍"],
        "2026年，阅读推广工作围绕读者需要展开。",
      ),
    ],
    [
      "a plan whose lead says why",
      draft(
        "垃圾分类工作方案",
        ["一、工作目标", "二、主要任务", "三、时间安排", "四、工作要求"],
        "为进一步做好垃圾分类工作，结合我馆实际，制定本方案。",
      ),
    ],
    ["a technical plan", draft("检索服务迁移实施方案", ["背景", "目标", "方案", "任务拆分", "验收标准"])],
    ["a comparison of techniques", draft("全文检索技术调研报告", ["背景", "候选方案", "对比", "结论与建议"])],
    [
      "a field study",
      draft("社区书房调研报告", ["一、调研基本情况", "二、主要做法", "三、存在的困难和问题", "四、问题成因", "五、对策建议"]),
    ],
    [
      "minutes without headings",
      "# 馆务会议纪要\n\n2026年3月2日，王馆长主持召开馆务会议，各部门负责人参加。会议研究了古籍书库改造事项。\n\n会议决定：\n\n1. 改造工程由后勤部负责，6月底前完成。\n2. 经费由财务部落实。\n",
    ],
    [
      "minutes by topics",
      draft(
        "第3次馆务会议纪要",
        [
          ["一、关于书库改造", "会议同意改造方案，由后勤部负责，6月底前完成。"],
          ["二、关于夜间开放", "会议原则同意延长开放时间。"],
        ],
        "2026年3月2日，王馆长主持召开馆务会议，各部门负责人参加。",
      ),
    ],
    ["a notice", draft("关于做好春节期间闭馆安排的通知", ["一、闭馆时间", "二、有关要求"], "各部门：\n\n现将春节期间闭馆安排通知如下：")],
    [
      "a request",
      "# 关于增拨图书购置经费的请示\n\n市文化局：\n\n因读者增多，现有经费不足，申请增拨20万元。\n\n妥否，请批示。\n\n市图书馆\n\n2026年3月2日\n",
    ],
    [
      "a letter",
      "# 关于商洽馆际互借事宜的函\n\n省图书馆：\n\n为方便读者，拟与贵馆开展馆际互借，请予支持并函复。\n\n市图书馆\n\n2026年3月2日\n",
    ],
    [
      "an emergency plan of a small unit",
      draft("图书馆火灾应急预案", ["一、指导思想", "二、领导小组及职责", "三、应急处置程序", "四、善后处理"]),
    ],
    [
      "rules in articles",
      "# 古籍借阅管理办法\n\n第一条　为规范古籍借阅，保护珍贵文献，制定本办法。\n\n第二条　本办法适用于馆藏古籍的借阅。\n\n第三条　读者凭有效证件借阅，每次不超过两册。\n\n第四条　本办法自2026年4月1日起施行。\n",
    ],
    [
      "a project plan",
      draft("智慧书架项目计划书", ["一、立项背景", "二、建设目标", "三、技术路线", "四、实施进度", "五、投资估算", "六、风险与对策"]),
    ],
    ["a quarterly report", draft("2025年第三季度经营分析报告", ["一、总体情况", "二、主要指标", "三、问题与风险", "四、下季度计划"])],
    [
      "a Chinese postmortem",
      draft("借阅系统故障复盘", ["背景", "影响范围", "处理过程", "根因分析", ["改进措施", "- 补充监控，由运维组负责，4月底前完成。"]]),
    ],
    ["a weekly status", draft("Weekly status report", ["Done this week", "Blocked", "Next week"])],
    ["a summary of a year", draft("Work summary 2025", ["What we did", "What did not go well", "Looking ahead"])],
    [
      "a design document",
      draft("Streaming uploads design doc", [
        "Overview",
        "Goals and non-goals",
        "Proposed design",
        "Alternatives considered",
        "Open questions",
      ]),
    ],
    ["an ADR of Nygard", draft("ADR 7: Use a queue", ["Status", "Context", "Decision", "Consequences"])],
    [
      "an ADR of MADR",
      draft("ADR-0007: Use a queue", [
        "Context and Problem Statement",
        ["Considered Options", "- A queue\n- A table\n"],
        ["Decision Outcome", 'Chosen option: "A queue", because it is simple.'],
      ]),
    ],
    [
      "a postmortem",
      draft("Checkout outage postmortem", [
        "Summary",
        "Impact",
        "Timeline",
        "Root cause",
        ["Action items", "- [ ] Maria: add an alert by 2026-04-01\n- [ ] Platform team, due 2026-04-15: limit the pool\n"],
      ]),
    ],
    ["a runbook for one alert", draft("Runbook: queue is growing", ["Meaning", "Impact", "Diagnosis", "Mitigation"])],
    [
      "minutes",
      draft("Board meeting minutes 2026-03-02", [
        "Present",
        "Agenda",
        "Decisions",
        ["Action items", "- Maria to write to the city by 15 March\n"],
      ]),
    ],
    ["a project plan", draft("Project plan: new catalogue", ["Background", "Objectives", "Scope", "Timeline", "Risks and mitigations"])],
    ["a readme of a folder", draft("scripts", ["Layout", "How to add one"])],
    ["a guide", draft("How to rotate the keys", ["Create a key", "Replace the old one"])],
  ])("%s", (_, text) => {
    expect(findings(text)).toEqual([]);
  });
});

describe("one section is missing", () => {
  test.each([
    ["存在的主要问题", draft("2025年工作总结", ["一、主要工作及成效", "二、下一步工作打算"])],
    ["下一步工作打算", draft("2025年工作总结", ["一、主要工作及成效", "二、存在的问题"])],
    ["下一步工作打算", draft("关于普法工作开展情况的汇报", ["一、工作开展情况", "二、存在问题"])],
    ["主要工作及成效", draft("2025年工作总结", ["一、存在的问题", "二、下一步打算"])],
    ["保障措施", draft("垃圾分类实施方案", ["一、指导思想", "二、工作目标", "三、主要任务", "四、实施步骤"])],
    ["实施步骤", draft("垃圾分类实施方案", ["一、总体要求", "二、工作目标", "三、主要任务", "四、组织领导"])],
    ["工作目标", draft("垃圾分类实施方案", ["一、总体要求", "二、主要任务", "三、实施步骤", "四、组织领导"])],
    ["存在的主要问题", draft("社区书房调研报告", ["一、调研概况", "二、主要做法", "三、对策建议"])],
    ["对策建议", draft("社区书房调研报告", ["一、调研概况", "二、主要做法", "三、存在问题"])],
    ["今后努力方向", draft("述职报告", ["一、履职情况", "二、存在不足", "三、廉洁自律情况"])],
    [
      "附则",
      draft("古籍借阅管理办法", ["第一章 总则", "第二章 借阅程序", "第三章 责任"]).replace(
        "各部门",
        "读者应当遵守借阅规定，违反的停止执行借阅。各部门",
      ),
    ],
    ["应急响应", draft("图书馆火灾应急预案", ["一、总则", "二、组织机构及职责", "三、应急保障", "四、附则"])],
    ["影响", draft("借阅系统故障复盘", ["概述", "时间线", "根因分析", ["改进措施", "- 补充监控，由运维组负责，4月底前完成。"]])],
    ["Alternatives", draft("RFC 12: Streaming uploads", ["Summary", "Motivation", "Detailed design", "Drawbacks", "Unresolved questions"])],
    ["Consequences", draft("ADR 7: Use a queue", ["Status", "Context", "Decision"])],
    [
      "Considered Options",
      draft("ADR-0007: Use a queue", ["Context and Problem Statement", ["Decision Outcome", 'Chosen option: "A queue".']]),
    ],
    [
      "Timeline",
      draft("Postmortem: checkout outage", ["Summary", "Impact", "Root cause", ["Action items", "- Maria: add an alert by 2026-04-01\n"]]),
    ],
    ["Action items", draft("Postmortem: checkout outage", ["Summary", "Impact", "Timeline", "Root cause"])],
    ["Action items", draft("Board meeting minutes 2026-03-02", ["Present", "Agenda", "Decisions"])],
    ["Risks", draft("Project plan: new catalogue", ["Background", "Objectives", "Timeline", "Budget"])],
    ["Goals and success metrics", draft("PRD: saved carts", ["Problem", "Requirements", "Milestones"])],
    [
      "Methods",
      `---\nkind: paper\n---\n\n${draft("Reading in the dark", ["Abstract", "Introduction", "Results", "Discussion", "References"])}`,
    ],
  ])("%s", (name, text) => {
    expect(findings(text)).toEqual([expect.stringMatching(new RegExp(`^(?:missing|none-of): .*[“"]${name}[”"]`))]);
  });
});

test("a README that tells how to install is asked for its licence, as information", () => {
  const text = draft("shelfmark", ["Install", "Usage"]);
  expect(check(text, "README.md")).toMatchObject([{ messageId: "missing", severity: "info" }]);
  expect(check(draft("notes", ["Layout", "Conventions"]), "README.md")).toEqual([]);
});
