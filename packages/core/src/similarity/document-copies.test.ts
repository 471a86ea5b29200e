import { describe, expect, test } from "vitest";
import type { Document, Uri } from "../model/document.ts";
import { NO_SETTINGS } from "../model/settings.ts";
import { parseDocument } from "../parse/parse-document.ts";
import { comparableSentences } from "./comparable-sentences.ts";
import { copiesIn } from "./document-copies.ts";

const parse = (text: string, fileName = "draft.md"): Document =>
  parseDocument({ uri: fileName as Uri, fileName, text, settings: NO_SETTINGS, now: { year: 2026, month: 1, day: 1 } });

const compared = (text: string): readonly string[] =>
  comparableSentences(parse(text)).sentences.map((sentence, index) => sentence.text.slice(comparableSentences(parse(text)).from[index]));

describe("the sentences that are compared", () => {
  test("are running text and list items without their marks", () => {
    expect(compared("# 总结\n\n一是加强培训，提高技能。二是改进服务。\n\n- （1）清点书库里的纸箱。\n")).toEqual([
      "加强培训，提高技能。",
      "改进服务。",
      "清点书库里的纸箱。",
    ]);
  });

  test("are no headings, quotations, tables, references, fields and links", () => {
    const text = [
      "# 年度工作总结",
      "## 一、读者服务",
      "> 一切为了读者，为了一切读者，为了读者的一切。",
      "| 项目 | 完成情况 |\n| --- | --- |\n| 数字化加工 | 全年完成三百册古籍的扫描 |",
      "责任单位：采编部、信息技术部、后勤保障组",
      "- [《图书馆服务规范》全文及其解读](https://example.org/a)",
      "特此报告。",
      "## 参考文献",
      "张三：《古籍修复技术要点》，某某出版社2020年版。",
    ].join("\n\n");
    expect(compared(text)).toEqual([]);
  });
});

const slice = (document: Document, { start, end }: { readonly start: number; readonly end: number }): string =>
  document.text.slice(start, end);

describe("copies in a document", () => {
  const A = "采编部的值班馆员把积压多年的旧报纸逐张扫描入库。";
  const B = "后勤保障组更换了损坏的空调滤网和走廊里的灯管。";

  test("of one sentence are one result, however many there are", () => {
    const document = parse(Array.from({ length: 5000 }, () => A).join("\n\n"));
    const { repeated, near, runs } = copiesIn(document);
    expect(repeated).toHaveLength(1);
    expect(repeated[0]!.places).toHaveLength(4999);
    expect(slice(document, repeated[0]!.first)).toBe(A);
    expect([...near, ...runs]).toEqual([]);
  });

  test("that follow one another are one passage", () => {
    const document = parse(`${A}${B}读者很满意。\n\n其他工作照常进行。\n\n${A}${B}读者很满意。`);
    const { repeated } = copiesIn(document);
    expect(repeated).toHaveLength(1);
    expect(repeated[0]!).toMatchObject({ changed: 0, marked: false, deliberate: false });
    expect(repeated[0]!.sentences[0]).toHaveLength(3);
    expect(slice(document, repeated[0]!.places[0]!)).toBe(`${A}${B}读者很满意。`);
  });

  test("in turns are passages that do not overlap", () => {
    const { repeated } = copiesIn(parse(Array.from({ length: 3 }, () => `${A}\n\n${B}`).join("\n\n")));
    expect(repeated).toHaveLength(1);
    expect(repeated[0]!.places).toHaveLength(2);
    expect(repeated[0]!.sentences[0]).toHaveLength(2);
  });

  test("of a short sentence count near by only", () => {
    const short = "读者对此十分满意。";
    const far = Array.from({ length: 4 }, (_, index) => `第${"甲乙丙丁"[index]}组的工作另行安排，时间由各组自定。`).join("\n\n");
    expect(copiesIn(parse(`${A}${short}\n\n${B}${short}`)).repeated).toHaveLength(1);
    expect(copiesIn(parse(`${A}${short}\n\n${far}\n\n${B}${short}`)).repeated).toHaveLength(0);
  });

  test("in tabs of one text are none, a copy outside is one", () => {
    const tabs = `<div class="a">\n\n${A}\n\n</div>\n<div class="b">\n\n${A}\n\n</div>\n`;
    expect(copiesIn(parse(tabs)).repeated).toEqual([]);
    expect(copiesIn(parse(`${tabs}\n${A}\n`)).repeated).toHaveLength(1);
  });

  test("with another number are near copies, but not three versions of them", () => {
    const version = (count: number): string => `全馆目前设有基层分馆${count}个，全部实行统一采编和通借通还。`;
    const { near } = copiesIn(parse(`${version(12)}\n\n${B}\n\n${version(15)}`));
    expect(near.map(({ contrast }) => contrast)).toEqual(["number"]);
    expect(copiesIn(parse(`${version(12)}\n\n${version(15)}\n\n${version(18)}`)).near).toEqual([]);
  });

  test("of clauses are runs, with words changed or without, and quotations do not count", () => {
    const run = "按照统一规划、分步实施、注重实效、确保安全的原则推进特色数据库的建设";
    const first = `数字资源部从读者的需要出发，${run}，同时培养了一批技术骨干。`;
    const { runs } = copiesIn(parse(`${first}\n\n下一阶段由采编部牵头继续工作，${run}，并在年底之前组织一次验收。`));
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({ text: run, verbatim: true, wide: true });
    const changed = copiesIn(
      parse(`${first}\n\n下一阶段由采编部牵头继续工作，${run.replace("确保", "保障")}，并在年底之前组织一次验收。`),
    ).runs;
    expect(changed.map(({ verbatim }) => verbatim)).toEqual([false]);
    const quoted = copiesIn(
      parse(
        `甲馆长说过，“${run}”，同时培养了技术骨干。\n\n下一阶段由采编部牵头继续工作，重申“${run}”的要求，并在年底之前组织一次全面的验收和考核。`,
      ),
    );
    expect(quoted.runs).toEqual([]);
  });

  test("are computed once for a document", () => {
    const document = parse(`${A}\n\n${A}`);
    expect(copiesIn(document)).toBe(copiesIn(document));
  });
});
