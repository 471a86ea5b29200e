import { describe, expect, test } from "vitest";
import { NO_SETTINGS } from "../model/settings.ts";
import { parseDocument } from "../parse/parse-document.ts";
import { checkContent } from "./check-content.ts";
import type { ContentRequirements } from "./outline.ts";
import { PassageContent } from "./passage-content.ts";

const values = { title: null, frontMatter: {} };

function contentOf(text: string): PassageContent {
  const document = parseDocument({
    uri: "t.md" as never,
    text,
    fileName: "t.md",
    settings: NO_SETTINGS,
    now: { year: 2026, month: 3, day: 1 },
  });
  const [section] = document.parts[0]!.sections;
  return section
    ? new PassageContent(document, { start: section.heading.end, end: section.end }, section.sections)
    : new PassageContent(document, { start: 0, end: text.length }, []);
}
const faultsOf = (text: string, needs: ContentRequirements): readonly string[] =>
  checkContent(contentOf(`# T\n\n## S\n\n${text}\n`), needs, values).map((fault) => {
    const { type } = fault;
    return "actual" in fault ? `${type} ${"what" in fault ? fault.what : ""} ${fault.actual}/${fault.limit}` : type;
  });

describe("sizes", () => {
  test("Chinese characters are counted, not words between spaces", () => {
    expect(faultsOf("全年接待读者十二万人次。", { minCharacters: 12 })).toEqual([]);
    expect(faultsOf("全年接待读者十二万人次。", { minCharacters: 13 })).toEqual(["few characters 12/13"]);
    expect(faultsOf("全年接待 readers 12 万", { minWords: 8, maxWords: 6 })).toEqual(["few words 7/8"]);
  });
  test("paragraphs, links", () => {
    expect(faultsOf("One.\n\nTwo.\n\n- item", { paragraphs: { min: 2, max: 2 } })).toEqual([]);
    expect(faultsOf("One.", { paragraphs: { min: 2 }, links: { min: 1 } })).toEqual(["few paragraphs 1/2", "few links 0/1"]);
    expect(faultsOf("See [this](a.md).", { links: { min: 1, max: 1 } })).toEqual([]);
  });
  test("comments are no text", () => {
    expect(faultsOf("<!-- write here -->", { maxCharacters: 0 })).toEqual([]);
  });
});

describe("items", () => {
  test.each([
    ["a list", "- a\n- b\n  - nested", 2],
    ["table rows", "| a | b |\n| - | - |\n| 1 | 2 |\n| 3 | 4 |\n| 5 | 6 |", 3],
    ["subsections", "### A\n\nx\n\n### B\n\ny", 2],
    ["a series", "一是甲项已经完成。二是乙项正在进行。三是丙项尚未开始。", 3],
    ["paragraphs", "First there is this.\n\nThen there is that.", 2],
  ])("%s", (_, text, count) => {
    expect(faultsOf(text, { items: { min: count, max: count } })).toEqual([]);
    expect(faultsOf(text, { items: { min: count + 1 } })).toEqual([`few items ${count}/${count + 1}`]);
  });
  test("what each needs", () => {
    const needs = { items: { each: ["owner", "deadline"] } };
    expect(faultsOf("- Maria: renew the key by Friday\n- Jonas to write it down, due 2026-04-01", needs)).toEqual([]);
    expect(faultsOf("- renew the key by Friday\n- Jonas to write it down", needs)).toEqual(["item-need", "item-need"]);
  });
  test("columns of a table name what each needs", () => {
    const needs = { items: { each: ["owner", "deadline"] } };
    expect(faultsOf("| Task | Owner | Due |\n| - | - | - |\n| key | Li | 1 |\n| lock | Wu | 2 |", needs)).toEqual([]);
    expect(faultsOf("| Task | Owner | Due |\n| - | - | - |\n| key | | 1 |\n| lock | Wu | 2 |", needs)).toEqual(["item-need"]);
  });
});

describe("tables", () => {
  const table = "| 任务 | Owner | 是/否 |\n| - | - | - |\n| a | | 是 |\n| b | Li | 也许 |";
  test("headers, columns, cells, values", () => {
    expect(faultsOf(table, { tables: { headers: ["任务", "责任人 / Owner", "是/否"], columns: 3 } })).toEqual([]);
    expect(faultsOf(table, { tables: { headers: ["期限"], columns: 4 } })).toEqual(["table-header", "table-columns  3/4"]);
    expect(faultsOf(table, { tables: { noEmptyCells: true, values: { "是/否": ["是", "否"] } } })).toEqual(["empty-cell", "cell-value"]);
    expect(faultsOf("No table.", { tables: { headers: ["任务"] } })).toEqual(["few tables 0/1"]);
    expect(faultsOf("No table.", { tables: { noEmptyCells: true } })).toEqual([]);
  });
});

describe("code, images, boxes, words", () => {
  test("code by language", () => {
    expect(faultsOf("```sh\nls\n```", { code: { languages: ["sh", "bash"] } })).toEqual([]);
    expect(faultsOf("```js\n1\n```", { code: { languages: ["sh"] } })).toEqual(["few code 0/1"]);
    expect(faultsOf("text", { code: { min: 1 } })).toEqual(["few code 0/1"]);
  });
  test("images", () => {
    expect(faultsOf('![a map](m.png)\n\n<img src="x.png" alt="a plan">', { images: { min: 2, alt: true } })).toEqual([]);
    expect(faultsOf("![](m.png)", { images: { min: 2, alt: true } })).toEqual(["few images 1/2", "image-alt"]);
  });
  test("boxes", () => {
    expect(faultsOf("- [x] a\n- [ ] b", { checklistDone: true })).toEqual(["unchecked"]);
    expect(faultsOf("- [x] a\n- b", { checklistDone: true })).toEqual([]);
  });
  test("words that must and must not be there", () => {
    expect(faultsOf("**Please** approve.", { mustContain: [["please", "kindly"], ["approv(e|al)"]] })).toEqual([]);
    expect(faultsOf("Thanks.", { mustContain: [["please"]], mustNotContain: [["thank"], ["\\bno\\b"]] })).toEqual(["lacks", "forbidden"]);
  });
  test("the place of forbidden words is that of the words", () => {
    const text = "# T\n\n## S\n\nSome **bold** text and *obviously* more.\n";
    const [fault] = checkContent(contentOf(text), { mustNotContain: [["obviously"]] }, values);
    expect(fault).toMatchObject({ type: "forbidden" });
    const { ranges } = fault as { readonly ranges: readonly { readonly start: number; readonly end: number }[] };
    expect(ranges.map(({ start, end }) => text.slice(start, end))).toEqual(["obviously"]);
  });
});

test("a run-in heading belongs to its section, its text to the content", () => {
  const text = "某某工作报告\n\n一、总体情况\n\n（一）加强管理。完成任务。\n\n（二）改进服务。接待读者。\n\n二、问题\n\n无。\n";
  const document = parseDocument({
    uri: "t.txt" as never,
    text,
    fileName: "t.txt",
    settings: NO_SETTINGS,
    now: { year: 2026, month: 3, day: 1 },
  });
  const [first] = document.parts[0]!.sections[0]!.sections;
  expect(new PassageContent(document, { start: first!.heading.end, end: first!.end }, []).texts.join("")).toBe("完成任务。");
});
