import { describe, expect, test } from "vitest";
import { isMasked, MASK_CHARACTER, type MaskKind, maskedText, masksOf, YEAR_HIDING_MASKS } from "./masks.ts";
import type { InlineSpan, Unit } from "./unit.ts";

const unitOf = (text: string, spans: readonly InlineSpan[] = []): Unit => ({
  kind: "paragraph",
  text,
  start: 0,
  end: text.length,
  map: null,
  spans,
  depth: 0,
  quoted: false,
  listDepth: 0,
});

const TIMES: ReadonlySet<MaskKind> = new Set(["year", "period", "date", "range"]);
const written = (text: string, isTime: boolean): readonly string[] =>
  masksOf(unitOf(text))
    .filter(({ kind }) => TIMES.has(kind) === isTime)
    .map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ["普通的一句话，没有任何数字", []],
  ["An ordinary sentence", []],
  ["依据《2025年工作计划》〈附录〉执行", ["title: 《2025年工作计划》", "title: 〈附录〉"]],
  ["《关于印发《读者须知》的通知》", ["title: 《关于印发《读者须知》的通知》"]],
  ["他说“今天闭馆”，又说「明天开馆」", ["quotation: “今天闭馆”", "quotation: 「明天开馆」"]],
  ['She said "closed today" and left', ['quotation: "closed today"']],
  ['The 5" screen and the 7" screen', []],
  ['He said "stop", then "_go"', ['quotation: "stop"', 'quotation: "_go"']],
  ['她说"明天见"，又说 "后天" 见', ['quotation: "后天"']],
  ["doi:10.1234/abc.2019 and nothing else", ["citation: doi:10.1234/abc.2019"]],
  ["用Visio 2016绘制", ["product: Visio 2016"]],
  ["2020 Olympics", ["event: 2020 Olympics"]],
  ["a single “ quote that never closes", []],
  ["国办发〔2024〕8号和市政办〔2021〕12号", ["document-number: 〔2024〕8号", "document-number: 〔2021〕12号"]],
  ["第12号令规定", ["document-number: 第12号令"]],
  ["按GB/T 9704—2012和JGJ 38-2015执行", ["standard: GB/T 9704—2012", "standard: JGJ 38-2015"]],
  ["RFC 2119, ISO 8601:2004 and IEEE 754-2008", ["standard: RFC 2119", "standard: ISO 8601:2004", "standard: IEEE 754-2008"]],
  ["《公共图书馆法》（2018年修正）", ["title: 《公共图书馆法》", "law-version: （2018年修正）"]],
  ["自2018年1月1日起施行", ["law-version: 自2018年1月1日起施行"]],
  ["(as amended in 2018)", ["law-version: (as amended in 2018)"]],
  ["see Smith (2019) and [12]", ["citation: Smith (2019)", "citation: [12]"]],
  ["(Jones et al., 2019; Brown, 2020)", ["citation: (Jones et al., 2019; Brown, 2020)"]],
  ["（张三，2019）", ["citation: （张三，2019）"]],
  ["v1.2.3 and 1.10.0-rc.1 and 3.0版", ["version: v1.2.3", "version: 1.10.0-rc.1", "version: 3.0版"]],
  ["Windows Server 2008, ES2015 and C++20", ["product: Windows Server 2008", "product: ES2015", "product: C++20"]],
  ["2024款设备，2019级学生，2020届毕业生", ["product: 2024款", "cohort: 2019级", "cohort: 2020届"]],
  ["Class of 2020", ["cohort: Class of 2020"]],
  ["CVE-2021-44228 and #2019", ["identifier: CVE-2021-44228", "identifier: #2019"]],
  ["2022年北京冬奥会", ["event: 2022年北京冬奥会"]],
  ["2035年远景目标", ["event: 2035年远景目标"]],
  ["Agenda 2030 and COP28", ["event: Agenda 2030", "event: COP28"]],
  ["14:30开会，比分3:12", ["clock: 14:30", "clock: 3:12"]],
  ["https://example.org/2024/a?b=1，见上", ["url: https://example.org/2024/a?b=1"]],
  ["mail to desk@library.example now", ["url: desk@library.example"]],
  ["见docs/plan/2024.md和总结2025.docx", ["path: docs/plan/2024.md", "path: 2024.md", "path: 和总结2025.docx"]],
  ["Node.js is no file, node.js is", ["path: node.js"]],
];

describe("masksOf", () => {
  test.each(CASES)("%s", (text, expected) => expect(written(text, false)).toEqual(expected));

  test("times are masks of their own kinds", () => {
    expect(written("2025年上半年、3月2日、2021—2025年、去年", true)).toEqual([
      "period: 2025年上半年",
      "date: 3月2日",
      "range: 2021—2025年",
      "year: 去年",
    ]);
  });

  test("ascending by start, the longer one first", () => {
    const masks = masksOf(unitOf("《2025年计划》〔2024〕8号"));
    expect(masks.map(({ start, end }) => [start, end])).toEqual([
      [0, 9],
      [1, 6],
      [9, 17],
      [10, 14],
    ]);
  });

  test("spans of code and links are masks; emphasis is none", () => {
    const spans: readonly InlineSpan[] = [
      { kind: "code", start: 0, end: 4, target: "" },
      { kind: "strong", start: 5, end: 9, target: "" },
      { kind: "link", start: 10, end: 14, target: "a.md" },
    ];
    expect(masksOf(unitOf("code bold link", spans)).map(({ kind }) => kind)).toEqual(["code", "link-text"]);
  });

  test("is computed once for a unit", () => {
    const unit = unitOf("2025年");
    expect(masksOf(unit)).toBe(masksOf(unit));
  });
});

describe("maskedText and isMasked", () => {
  const unit = unitOf("据《2025年计划》，2024年完成");
  const kinds: ReadonlySet<MaskKind> = new Set(["title"]);

  test("keeps the length and hides only what is asked for", () => {
    const text = maskedText(unit, kinds);
    expect(text).toHaveLength(unit.text.length);
    expect(text).toBe(`据${MASK_CHARACTER.repeat(9)}，2024年完成`);
    expect(maskedText(unit, new Set<MaskKind>(["code"]))).toBe(unit.text);
  });

  test("overlapping masks are hidden once", () => {
    expect(maskedText(unit, new Set<MaskKind>(["title", "year"]))).toBe(`据${MASK_CHARACTER.repeat(9)}，${MASK_CHARACTER.repeat(5)}完成`);
  });

  test("tells whether an offset is hidden", () => {
    expect(isMasked(unit, unit.text.indexOf("2025"), YEAR_HIDING_MASKS)).toBe(true);
    expect(isMasked(unit, unit.text.indexOf("2024"), YEAR_HIDING_MASKS)).toBe(false);
  });
});
