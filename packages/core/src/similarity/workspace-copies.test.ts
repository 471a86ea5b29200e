import { describe, expect, test } from "vitest";
import type { Uri } from "../model/document.ts";
import { NO_SETTINGS } from "../model/settings.ts";
import { parseDocument } from "../parse/parse-document.ts";
import { type CopyFacts, copyFacts } from "./copy-facts.ts";
import { copiesAcross } from "./workspace-copies.ts";

const facts = (text: string, fileName = "draft.md"): CopyFacts =>
  copyFacts(parseDocument({ uri: fileName as Uri, fileName, text, settings: NO_SETTINGS, now: { year: 2026, month: 1, day: 1 } }));

const A = "采编部的值班馆员把积压多年的旧报纸逐张扫描入库。";
const B = "后勤保障组更换了损坏的空调滤网和走廊里的灯管。";
const C = "城东分馆的负责人向街坊征集了上百张珍贵的老照片。";

describe("copies between files", () => {
  test("stand at the later file, and passages are one", () => {
    const { repeated, near, boilerplate } = copiesAcross([facts(`# 甲\n\n${A}${B}`), facts(`# 乙\n\n好。\n\n${A}${B}`)]);
    expect(repeated).toHaveLength(1);
    expect(repeated[0]).toMatchObject({ sentences: 2, later: { file: 1 }, earlier: { file: 0 } });
    expect([...near, ...boilerplate]).toEqual([]);
  });

  test("inside one file are that file's own", () => {
    const { repeated } = copiesAcross([facts(`${A}\n\n${A}`), facts(B)]);
    expect(repeated).toEqual([]);
    expect(copiesAcross([facts(A), facts(`${A}\n\n${B}\n\n${A}`)]).repeated).toHaveLength(1);
  });

  test("that are nearly equal say where they differ", () => {
    const { near } = copiesAcross([facts(A), facts(A.replace("旧报纸", "老报纸"))]);
    expect(near).toHaveLength(1);
    expect(near[0]).toMatchObject({ laterFile: 1, earlierFile: 0, contrast: "words", deliberate: false });
  });

  test("in three files are boilerplate, told once, also where one is changed", () => {
    const { repeated, near, boilerplate } = copiesAcross([facts(`${A}\n\n${C}`), facts(A.replace("旧报纸", "老报纸")), facts(A)]);
    expect([...repeated, ...near]).toEqual([]);
    expect(boilerplate).toHaveLength(1);
    expect(boilerplate[0]).toMatchObject({ files: 3, sentences: 1, first: { file: 0 } });
    expect(boilerplate[0]!.others.map(({ file }) => file)).toEqual([1, 2]);
  });

  test("that stand together in three files are one boilerplate passage", () => {
    const { boilerplate } = copiesAcross([facts(A + B), facts(A + B), facts(`${C}${A}${B}`)]);
    expect(boilerplate).toHaveLength(1);
    expect(boilerplate[0]).toMatchObject({ files: 3, sentences: 2 });
  });

  test("come out the same from facts that were cloned", () => {
    const files = [facts(`${A}${B}`), facts(`${A}${C.replace("上百", "数百")}`), facts(C)];
    expect(copiesAcross(files.map((file) => structuredClone(file)))).toEqual(copiesAcross(files));
  });
});
