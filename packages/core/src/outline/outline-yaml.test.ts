import { describe, expect, test } from "vitest";
import { parseYamlOutline } from "./outline-yaml.ts";

const parse = (text: string) => parseYamlOutline(text, "sample");

/** Problems as `line: message`. */
function problemsOf(text: string): readonly string[] {
  return parse(text).problems.map(({ start, message }) => `${text.slice(0, start).split("\n").length}: ${message.en}`);
}

describe("a whole outline", () => {
  const text = `
id: weekly
name: { en: weekly report, zh: 周报 }
kind: weekly-report
title: "总结$"
order: strict
additional: warn
numbering: [一、, （一）]
lead: { guidance: 写明目的, minCharacters: 20 }
closing: { mustContain: [[妥否, 当否], 特此报告] }
sections:
  - 总体要求
  - { id: problems, heading: ["存在(的)?问题", Problems], items: { min: 2, each: [owner] }, severity: error, guidance: { en: real ones, zh: 写真问题 } }
  - heading: Plan
    optional: true
    repeat: { max: 3 }
    onlyWhen: { frontMatter: { status: [draft, 2] }, section: problems, language: en }
    sections: [Goals]
  - oneOf: [Risks, { heading: Chances }]
    severity: info
`;
  test("gives plain data", () => {
    const { outline, problems } = parse(text);
    expect(problems).toEqual([]);
    expect(structuredClone(outline)).toEqual(outline);
    expect(outline).toMatchObject({
      id: "weekly",
      name: { en: "weekly report", "zh-CN": "周报" },
      title: ["总结$"],
      numbering: ["一、", "（一）"],
      lead: { guidance: { en: "写明目的", "zh-CN": "写明目的" }, minCharacters: 20 },
      closing: { mustContain: [["妥否", "当否"], ["特此报告"]] },
    });
    expect(outline!.sections).toMatchObject([
      { id: "总体要求", heading: ["总体要求"], line: 12 },
      {
        id: "problems",
        items: { min: 2, each: ["owner"] },
        severity: "error",
        guidance: { en: "real ones", "zh-CN": "写真问题" },
        line: 13,
      },
      {
        id: "Plan",
        heading: ["Plan"],
        optional: true,
        repeat: { max: 3 },
        onlyWhen: { frontMatter: { status: ["draft", 2] }, section: "problems", language: "en" },
        sections: [{ id: "Goals" }],
        line: 14,
      },
      { group: "oneOf", severity: "info", sections: [{ id: "Risks" }, { id: "Chances" }], line: 19 },
    ]);
  });
  test("takes its id from the file without one", () => {
    expect(parse("sections: [A]").outline?.id).toBe("sample");
  });
  test("JSON is YAML", () => {
    expect(parse('{"sections": [{"heading": ["A", "B"]}]}').outline?.sections).toMatchObject([{ heading: ["A", "B"] }]);
  });
  test("counts", () => {
    const { outline } = parse("sections: [{ heading: A, images: 2, paragraphs: true, links: { max: 3 } }]");
    expect(outline!.sections[0]).toMatchObject({ images: { min: 2, max: 2 }, paragraphs: { min: 1 }, links: { max: 3 } });
  });
});

describe("what is wrong is said with its line, and the rest is read", () => {
  test("unknown keys", () => {
    expect(problemsOf("kind: a\nsecions: [A]")).toEqual(['2: unknown key "secions"; did you mean "sections"?']);
    expect(problemsOf("sections:\n  - { headng: A, id: a }\n  - B")).toEqual(['2: unknown key "headng"; did you mean "heading"?']);
    expect(parse("sections:\n  - { heading: A, optonal: true }\n  - B").outline?.sections).toHaveLength(2);
  });
  test("wrong values", () => {
    expect(problemsOf("order: strickt\nsections: [A]")).toEqual(['1: expected one of strict, relative, free; did you mean "strict"?']);
    expect(problemsOf("sections:\n  - { heading: A, minCharacters: many }")).toEqual(["2: a whole number of 0 or more was expected here"]);
    expect(problemsOf("sections:\n  - { heading: A, items: { min: 3, max: 1 } }")).toEqual(["2: min 3 is more than max 1"]);
    expect(problemsOf("sections:\n  - A\n  - { optional: true }")).toEqual(['3: a section needs a "heading"']);
    expect(problemsOf("sections:\n  - { heading: ['(a|b'] , id: x}")).toHaveLength(1);
  });
  test("no outline at all", () => {
    expect(parse("").outline).toBeNull();
    expect(problemsOf("")).toEqual(["1: the outline is empty; list its sections"]);
    expect(problemsOf("- A\n- B")).toEqual(['1: a mapping with "sections" was expected']);
  });
  test("broken YAML", () => {
    const { outline, problems } = parse("kind: a\nsections:\n  - A\n  - [B");
    expect(problems[0]!.message.en).toMatch(/^not valid YAML/);
    expect(outline?.kind).toBe("a");
  });
  test("keys that stand twice, and brackets that would nest without end", () => {
    expect(problemsOf("kind: a\nsections:\n  - { heading: A, heading: B }")).toEqual(['3: the key "heading" stands here a second time']);
    expect(problemsOf(`sections: ${"[".repeat(200_000)}`)[0]).toBe("1: nested too deeply");
  });
  test("circles and bombs of aliases come to an end", () => {
    expect(() => parse("sections: &a [*a]")).not.toThrow();
    const bomb = ["a0: &a0 [x, x]", ...Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`), "sections: *a30"];
    expect(() => parse(bomb.join("\n"))).not.toThrow();
  });
});

describe("front matter", () => {
  test("its schema is read and checked", () => {
    const text =
      "frontMatter: { required: [status], properties: { status: { enum: [draft, final] }, tags: { type: array, minItems: 1 } } }\nsections: []";
    expect(parse(text).problems).toEqual([]);
    expect(problemsOf("frontMatter: { requird: [a] }\nsections: []")).toEqual(['1: unknown key "requird"; did you mean "required"?']);
  });
});
