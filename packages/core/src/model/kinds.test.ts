import { describe, expect, test } from "vitest";
import { KINDS } from "./kinds.ts";

/**
 * Texts that a pattern of the kinds table is made for: every alternative, every character of a class, with and without what is optional.
 * The end of the text is `$`. It knows what these patterns use, and throws for what they do not.
 */
function textsOf(source: string): readonly string[] {
  let at = 0;
  const alternatives = (): string[] => {
    const texts = sequence();
    while (source[at] === "|") {
      at++;
      texts.push(...sequence());
    }
    return texts;
  };
  const sequence = (): string[] => {
    let texts = [""];
    while (at < source.length && source[at] !== "|" && source[at] !== ")") {
      const next = quantified(item());
      texts = texts.flatMap((text) => next.map((more) => text + more));
    }
    return texts;
  };
  const item = (): string[] => {
    const character = source[at++]!;
    if (character === "^") return [""];
    if (character === ".") return ["x"];
    if (character === "\\") {
      const sample: Readonly<Record<string, string>> = { d: "2", w: "w", s: " " };
      const escaped = source[at++]!;
      return [sample[escaped] ?? escaped];
    }
    if (character === "[") {
      const end = source.indexOf("]", at);
      const members = source.slice(at, end);
      at = end + 1;
      return members.startsWith("^") ? ["x"] : members.includes("\\") ? ["w"] : [...members];
    }
    if (character !== "(") return [character];
    const kind = /^\?(?:[:=!]|<[=!])/.exec(source.slice(at))![0];
    at += kind.length;
    const inside = alternatives();
    if (source[at++] !== ")") throw new Error(`a group is open in ${source}`);
    return kind === "?:" ? inside : [""];
  };
  const quantified = (texts: string[]): string[] => {
    const times = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})/.exec(source.slice(at));
    if (!times) return texts;
    at += times[0].length;
    if (times[0] === "+") return texts;
    if (times[1] === undefined) return ["", ...texts];
    return times[1] === "0" ? ["", ...texts] : texts.map((text) => text.repeat(Number(times[1])));
  };
  const all = alternatives();
  if (at !== source.length) throw new Error(`cannot read ${source} at ${at}`);
  return all;
}

describe("the quick looks before the names of a kind", () => {
  test.each(KINDS.filter(({ names }) => names.zhEnds !== undefined))("$id ends in Chinese as it says", ({ names }) => {
    const sources = [names.zh, names.zhLikely].flatMap((pattern) => (pattern ? [pattern.source] : []));
    const texts = sources.flatMap(textsOf);
    // Nothing may follow the name.
    expect(texts.filter((text) => !text.endsWith("$"))).toEqual([]);
    expect([...names.zhEnds!].sort()).toEqual([...new Set(texts.map((text) => text.at(-2)))].sort());
  });

  test.each(KINDS.filter(({ names }) => names.en !== undefined || names.enOpening !== undefined))(
    "$id has one of its clues in each English name",
    ({ names }) => {
      const texts = [names.en, names.enOpening].flatMap((source) => (source === undefined ? [] : textsOf(source)));
      expect(texts.length).toBeGreaterThan(0);
      for (const text of texts) expect(names.enClues?.some((clue) => text.includes(clue)) ? "" : text).toBe("");
    },
  );
});
