import { describe, expect, test } from "vitest";
import { detectKind, type KindClues, namedKind } from "./detect-kind.ts";
import { KINDS, kindById, periodYearOf } from "./kinds.ts";

const detect = (clues: Partial<KindClues>) =>
  detectKind({ frontMatter: null, settings: { kind: null }, title: null, fileName: "", ...clues });
/** The kind that rules act on. */
const sure = (clues: Partial<KindClues>): string | null => {
  const guess = detect(clues);
  return guess && guess.confidence >= 0.7 ? guess.kind : null;
};

describe("Chinese titles", () => {
  test.each([
    ["市图书馆2025年工作总结", "work-summary"],
    ["图书馆2025年上半年工作总结", "work-summary"],
    ["半年工作总结", "work-summary"],
    ["后勤处2025年度党建总结", "work-summary"],
    ["财务科年终总结", "work-summary"],
    ["2025年工作总结（初稿）", "work-summary"],
    ["2025年度工作总结 v2", "work-summary"],
    ["2025年工作总结——以服务读者为中心", "work-summary"],
    ["2025年工作总结和2026年工作计划", "work-plan"],
    ["关于安全生产工作情况的汇报", "work-report"],
    ["信息化建设专题汇报", "work-report"],
    ["政府工作报告", "work-report"],
    ["2025年度工作报告", "work-report"],
    ["关于2025年普法工作开展情况的报告", "work-report"],
    ["消防安全自查报告", "work-report"],
    ["关于申报示范单位的报告", "statutory-report"],
    ["2026年工作要点", "work-plan"],
    ["市图书馆2026年阅读推广工作要点", "work-plan"],
    ["2026年度培训计划", "work-plan"],
    ["全民阅读三年行动计划", "work-plan"],
    ["医院信息化建设实施方案", "implementation-plan"],
    ["垃圾分类工作方案（试行）", "implementation-plan"],
    ["专项整治行动方案（征求意见稿）", "implementation-plan"],
    ["社区养老服务调研报告", "research-report"],
    ["关于读者满意度的调查报告", "research-report"],
    ["馆长办公会议纪要", "minutes"],
    ["2025年总结会会议纪要", "minutes"],
    ["第3次馆务会纪要（2026年2月）", "minutes"],
    ["会议纪要：预算评审", "minutes"],
    ["项目例会会议记录", "meeting-minutes"],
    ["关于印发《2026年工作计划》的通知", "notice"],
    ["关于做好春节放假工作的通知", "notice"],
    ["关于报送2025年工作总结的紧急通知", "notice"],
    ["闭馆通知", "notice"],
    ["关于增拨图书购置经费的请示", "request"],
    ["关于商洽馆际互借事宜的函", "letter"],
    ["关于同意联合办展的复函", "letter"],
    ["述职报告", "duty-report"],
    ["2025年度述职述廉报告", "duty-report"],
    ["个人述职述责述廉报告", "duty-report"],
    ["在2025年总结会上的讲话", "speech"],
    ["在工作总结表彰大会上的发言提纲", "speech"],
    ["古籍借阅管理办法（试行）", "regulation"],
    ["馆务公开制度", "regulation"],
    ["员工守则", "regulation"],
    ["网络安全事件应急预案", "emergency-plan"],
    ["突发事件总体应急预案（2025年修订）", "emergency-plan"],
    ["硕士学位论文", "thesis"],
    ["智慧书架项目计划书", "project-plan"],
    ["2025年第三季度经营分析报告", "periodic-report"],
    ["某馆2025年度报告", "periodic-report"],
    ["支付故障复盘", "postmortem"],
    ["借阅系统宕机事故复盘报告", "postmortem"],
    ["订单服务技术设计文档", "rfc"],
    ["架构决策记录", "adr"],
    ["会员中心产品需求文档", "prd"],
    ["自助借还机运维手册", "runbook"],
    ["更新日志", "changelog"],
    ["意识形态工作总结汇编", "compilation"],
    ["2026年工作要点（10篇）", "compilation"],
    ["优秀工作总结材料汇编", "compilation"],
    ["述职报告3篇", "compilation"],
    ["如何写好会议纪要", "how-to"],
    ["关于同意设立分馆的批复", "reply"],
    ["关于表彰先进集体的决定", "decision"],
    ["闭馆公告", "announcement"],
    ["关于加强古籍保护工作的指导意见", "opinions"],
  ])("%s: %s", (title, kind) => {
    expect(detect({ title })).toEqual({ kind, source: "title", confidence: 0.95 });
  });

  test.each([
    "工作总结模板",
    "述职报告范文",
    "会议纪要的写法",
    "调研报告怎么写",
    "什么是会议纪要",
    "浅谈工作总结",
    "Git 命令总结",
    "2025年读书总结",
    "我的2025年终总结",
    "考试复习要点",
    "解决办法",
    "消息通知",
    "系统架构方案",
    "旅行计划",
    "火灾事故调查报告",
    "血常规检查报告",
    "征求意见函",
    "座谈会纪要",
    "思想汇报",
    "组合式函数",
    "性能优化",
    "常见问题",
    "目录",
  ])("%s says no kind surely", (title) => {
    expect(sure({ title })).toBeNull();
  });

  test("an ending that other texts share is a guess below what rules act on", () => {
    expect(detect({ title: "活动总结" })).toEqual({ kind: "work-summary", source: "title", confidence: 0.6 });
    expect(detect({ title: "检测报告" })).toEqual({ kind: "work-report", source: "title", confidence: 0.6 });
  });
});

describe("English titles", () => {
  test.each([
    ["Work summary 2025", "work-summary"],
    ["Library annual work plan 2026 (draft)", "work-plan"],
    ["Weekly status report, 2026-03-06", "work-report"],
    ["RFC 0012: Streaming uploads", "rfc"],
    ["[RFC] Streaming uploads", "rfc"],
    ["Streaming uploads design doc", "rfc"],
    ["KEP-1234: Graceful drain", "kep"],
    ["ADR-0007: Store blobs outside the database", "adr"],
    ["ADR 7. Use a queue", "adr"],
    ["Architecture decision record: storage", "adr"],
    ["PRD: Saved carts", "prd"],
    ["Saved carts product requirements document", "prd"],
    ["Postmortem: checkout outage on 2026-03-02", "postmortem"],
    ["Checkout outage postmortem", "postmortem"],
    ["Post-mortem – checkout", "postmortem"],
    ["Incident report: lost backups", "postmortem"],
    ["Runbook: failing over the catalogue", "runbook"],
    ["Catalogue service runbook", "runbook"],
    ["Meeting minutes 2026-03-02", "meeting-minutes"],
    ["Minutes of the board meeting", "meeting-minutes"],
    ["Board meeting minutes – 2 March 2026", "meeting-minutes"],
    ["Changelog", "changelog"],
    ["Shelfmark changelog", "changelog"],
    ["Quarterly report Q3 2026", "periodic-report"],
    ["Q3 2026 report", "periodic-report"],
    ["Annual report 2025–26", "periodic-report"],
    ["Project plan: new catalogue", "project-plan"],
    ["New catalogue project proposal v1.2", "project-plan"],
    ["Data centre implementation plan", "implementation-plan"],
    ["Reading habits survey report", "research-report"],
    ["Emergency response plan", "emergency-plan"],
    ["How to write a postmortem", "how-to"],
    ["How to take meeting minutes", "how-to"],
    ["How do I rotate the keys", "how-to"],
    ["Privacy policy", "policy"],
  ])("%s: %s", (title, kind) => {
    expect(detect({ title })).toEqual({ kind, source: "title", confidence: 0.95 });
  });

  test.each([
    "Postmortem template",
    "Writing a good runbook",
    "Anatomy of a postmortem",
    "What is an ADR",
    "What belongs in an RFC?",
    "Keep a changelog",
    "Our annual report",
    "Runbooks",
    "RFC process",
    "Architecture decision records",
    "Learn the basics in five minutes",
    "Getting started",
    "Reporting issues",
    "Plan",
    "Summary",
    "Game design document",
    "Report",
  ])("%s says no kind surely", (title) => {
    expect(sure({ title })).toBeNull();
  });
});

describe("file names", () => {
  test.each([
    ["README.md", "readme"],
    ["README.zh-CN.md", "readme"],
    ["CHANGELOG.md", "changelog"],
    ["图书馆2025年工作总结.md", "work-summary"],
    ["会议纪要.txt", "minutes"],
    ["adr-0007-storage.md", "adr"],
    ["0007-adr-storage.md", "adr"],
    ["2026-03-02-checkout-postmortem.md", "postmortem"],
    ["postmortem-checkout-outage.md", "postmortem"],
    ["rfc-0012-uploads.md", "rfc"],
    ["project-plan.md", "project-plan"],
    ["meeting_minutes_2026-03-02.md", "meeting-minutes"],
    ["prd-saved-carts.md", "prd"],
    ["how-to-rotate-keys.md", "how-to"],
  ])("%s: %s", (fileName, kind) => {
    expect(detect({ fileName })).toEqual({ kind, source: "file-name", confidence: 0.7 });
  });

  test.each([
    "notes.md",
    "postmortem-template.md",
    "postmortem-culture.md",
    "rfc-process.md",
    "adr-tools.md",
    "活动总结.md",
    "index.md",
    "工作总结范文.md",
    "0001-storage.md",
    "",
  ])("%s says no kind", (fileName) => {
    expect(detect({ fileName })).toBeNull();
  });
});

describe("order of what is said", () => {
  test("configuration, front matter, title, file name", () => {
    const title = "2025年工作总结";
    const fileName = "postmortem-checkout.md";
    const frontMatter = { data: { kind: "adr", type: "runbook" } };
    expect(detect({ settings: { kind: "rfc" }, frontMatter, title, fileName })).toEqual({ kind: "rfc", source: "settings", confidence: 1 });
    expect(detect({ frontMatter, title, fileName })).toEqual({ kind: "adr", source: "front-matter", confidence: 1 });
    expect(detect({ frontMatter: { data: { type: "Runbook" } }, title, fileName })?.kind).toBe("runbook");
    expect(detect({ title, fileName })?.kind).toBe("work-summary");
    expect(detect({ title: "支付服务", fileName })?.kind).toBe("postmortem");
  });

  test("a kind that only the project knows is taken over, an unknown type is not", () => {
    expect(detect({ settings: { kind: "shift-log" } })?.kind).toBe("shift-log");
    expect(detect({ frontMatter: { data: { kind: "shift-log" } }, title: "2025年工作总结" })?.kind).toBe("shift-log");
    expect(detect({ frontMatter: { data: { type: "post" } }, title: "2025年工作总结" })?.kind).toBe("work-summary");
    expect(detect({ frontMatter: { data: { kind: 7 } }, title: "2025年工作总结" })?.kind).toBe("work-summary");
  });

  test("kinds may be named in either language", () => {
    expect(namedKind("工作总结")).toBe("work-summary");
    expect(namedKind("Design document")).toBe("rfc");
    expect(namedKind("meeting_minutes")).toBe("meeting-minutes");
    expect(namedKind("Annual Report")).toBe("periodic-report");
    expect(namedKind("post")).toBeNull();
  });

  test("a title that calls itself a template wins over the file name", () => {
    expect(detect({ title: "会议纪要模板", fileName: "会议纪要.md" })).toBeNull();
  });

  test("the title of a README is its project's name", () => {
    expect(detect({ title: "Tiny Changelog", fileName: "README.md" })?.kind).toBe("readme");
    expect(detect({ title: "Runbook: catalogue", fileName: "README.md" })?.kind).toBe("runbook");
    expect(detect({ title: "2025年工作总结", fileName: "README.md" })?.kind).toBe("work-summary");
  });

  test("a likely ending gives way to a file name that says the kind", () => {
    expect(detect({ title: "活动总结", fileName: "实施方案.md" })?.kind).toBe("implementation-plan");
  });

  test("an anchor after the title is no part of it", () => {
    expect(detect({ title: "2025年工作总结 {#summary}" })?.kind).toBe("work-summary");
  });
});

describe("the table of kinds", () => {
  test("ids are unique and found", () => {
    expect(new Set(KINDS.map(({ id }) => id)).size).toBe(KINDS.length);
    expect(KINDS.length).toBeGreaterThan(30);
    for (const kind of KINDS) expect(kindById(kind.id)).toBe(kind);
    expect(kindById("shift-log")).toBeNull();
  });

  test("every kind is found by its own names", () => {
    for (const { id, name } of KINDS) {
      expect(namedKind(name.en), name.en).toBe(id);
      expect(namedKind(name["zh-CN"]), name["zh-CN"]).toBe(id);
    }
  });

  test.each([
    ["work-summary", 2026, 1, 2025],
    ["work-summary", 2025, 12, 2025],
    ["work-summary", 2025, 10, null],
    ["work-plan", 2025, 12, 2026],
    ["work-plan", 2026, 2, 2026],
    ["work-plan", 2026, 8, null],
    ["postmortem", 2026, 1, null],
  ] as const)("%s of %i-%i covers %s", (id, year, month, period) => {
    expect(periodYearOf(kindById(id)!, { year, month, day: null })).toBe(period);
    expect(periodYearOf(kindById(id)!, { year, month: null, day: null })).toBeNull();
  });

  test("a hostile title takes no time", () => {
    const started = performance.now();
    for (const title of [
      "关于".repeat(5000),
      "述职".repeat(5000),
      "(".repeat(9000),
      "2025".repeat(4000),
      "a ".repeat(9000),
      "q1 ".repeat(4000),
    ])
      detect({ title, fileName: `${title}.md` });
    expect(performance.now() - started).toBeLessThan(200);
  });
});
