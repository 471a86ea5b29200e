import { type Document, parseDraft, type Section, sourceRange, type Unit, type Uri, walkBlocks, walkSections } from "@draftlint/core";
import { type ArbitraryDraft, arbitraryDraft, arbitraryText } from "@draftlint/core/testing";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { trials } from "./trials.ts";

const anyDraft = (): fc.Arbitrary<ArbitraryDraft> =>
  fc.oneof(arbitraryDraft(), fc.record({ fileName: fc.constantFrom("a.md", "a.txt"), text: arbitraryText() }));

const documentOf = ({ fileName, text }: ArbitraryDraft): Document =>
  parseDraft({ uri: "draft" as Uri, fileName, text, now: { year: 2026, month: 6, day: 15 } }).document;

const law = (name: string, runs: number, check: (document: Document) => void): void => {
  test(name, () => {
    fc.assert(
      fc.property(anyDraft(), (draft) => check(documentOf(draft))),
      trials(runs),
    );
  });
};

/** Checks without a matcher call for each character: a million of them would take the time of the whole suite. */
function fail(message: string, at: unknown): never {
  throw new Error(`${message}: ${JSON.stringify(at)}`);
}

/** Pairs ascend from the start of the text and lie inside it. */
function checkMap({ text, start, end, map }: Unit): void {
  if (map === null) return;
  const { pairs } = map;
  if (pairs.length < 4 || pairs.length % 2 !== 0 || pairs[0] !== 0 || pairs[1] !== 0) fail("a map that does not start at 0", pairs);
  for (let i = 2; i < pairs.length; i += 2) {
    if (pairs[i]! <= pairs[i - 2]! || pairs[i + 1]! <= pairs[i - 1]!) fail("a map that does not ascend", pairs);
    if (pairs[i]! >= text.length || start + pairs[i + 1]! >= end) fail("a map that leaves the unit", [pairs, text, start, end]);
  }
}

describe("units", () => {
  law("are in text order and inside the text, after the front matter", 300, ({ units, text, frontMatter }) => {
    let last = frontMatter?.end ?? 0;
    for (const unit of units) {
      if (unit.start < last || unit.end < unit.start || unit.end > text.length) fail("a unit out of place", [last, unit]);
      last = unit.start;
    }
  });

  law(
    "have a map that ascends, from plain characters to equal ones of the source unless they were decoded or joined",
    300,
    ({ units, text }) => {
      for (const unit of units) {
        checkMap(unit);
        let last = unit.start;
        for (let i = 0; i < unit.text.length; i++) {
          const { start, end } = sourceRange(unit, i, i + 1);
          if (start < last || end > unit.end) fail("a character out of place", [i, unit]);
          last = start;
          const plain = unit.text[i]!;
          const source = text[start]!;
          const isDecoded = text[start] === "&" || text[start] === ";" || (source === "\0" && plain === "\ufffd");
          const isJoined = /\s/.test(plain) && /\s/.test(source);
          if (source !== plain && !isDecoded && !isJoined)
            fail("another character", [i, plain, source, unit.text, text.slice(unit.start, unit.end)]);
        }
      }
    },
  );

  law("have spans inside their text", 200, ({ units }) => {
    for (const unit of units)
      for (const span of unit.spans)
        if (span.start < 0 || span.end < span.start || span.end > unit.text.length) fail("a span out of place", [span, unit.text]);
  });
});

describe("sentences", () => {
  law("ascend inside their unit, and are its text without the spaces around them", 300, ({ sentences, units }) => {
    const known = new Set(units);
    let last = -1;
    for (const sentence of sentences) {
      const { unit, at, text, start, end } = sentence;
      if (!known.has(unit)) fail("a sentence of no unit", sentence);
      if (text !== unit.text.slice(at, at + text.length) || text === "") fail("another text", sentence);
      if (start < unit.start || end > unit.end || start < last) fail("a sentence out of place", sentence);
      last = start;
    }
  });

  law("leave out nothing but spaces", 200, ({ units, sentences }) => {
    const plain = (text: string): string => text.replace(/[\s\u3000]/g, "");
    expect(plain(sentences.map(({ text }) => text).join(""))).toBe(plain(units.map(({ text }) => text).join("")));
  });
});

describe("blocks", () => {
  law("lie inside the text and inside what holds them", 200, ({ blocks, text, frontMatter }) => {
    for (const block of walkBlocks(blocks))
      if (block.start < (frontMatter?.end ?? 0) || block.end < block.start || block.end > text.length) fail("a block out of place", block);
  });
});

describe("section trees", () => {
  const checkSection = (section: Section, parent: Section | null, last: number): void => {
    const { start, end, heading, titleRange, sections, level, unit } = section;
    const shown = { start, end, heading, titleRange, level, title: section.title };
    if (section.parent !== parent) fail("another parent", shown);
    if (start < last || end < start || (parent && end > parent.end)) fail("a section out of place", shown);
    if (heading.start < start || heading.end > end || titleRange.start < heading.start || titleRange.end > heading.end)
      fail("a heading out of place", shown);
    if (unit.start > heading.end || (parent && level <= parent.level)) fail("a level or a unit that does not fit", shown);
    let from = heading.end;
    for (const child of sections) {
      checkSection(child, section, from);
      from = child.end;
    }
  };

  law("have sections inside their parents, one after the other", 400, ({ parts, text }) => {
    expect(parts.length).toBeGreaterThan(0);
    let from = 0;
    for (const part of parts) {
      if (part.start < from || part.end < part.start || part.end > text.length) fail("a part out of place", [part.start, part.end]);
      from = part.end;
      let last = part.start;
      for (const section of part.sections) {
        checkSection(section, null, last);
        last = section.end;
      }
      if (last > part.end) fail("a section outside its part", [last, part.end]);
    }
  });

  law("know the section at every offset", 150, (document) => {
    const all = document.parts.flatMap((part) => [...walkSections(part.sections)]);
    for (let offset = 0; offset <= document.text.length; offset += 7) {
      const found = document.sectionAt(offset);
      const around = all.filter(({ start, end }) => start <= offset && offset < end);
      if (found !== (around.at(-1) ?? null)) fail("another section", [offset, found?.title, around.map(({ title }) => title)]);
    }
  });

  law("have listings and series inside the text", 200, ({ listings, series, text }) => {
    for (const list of [...listings.map(({ start, end, entries: items }) => ({ start, end, items })), ...series]) {
      if (list.end < list.start || list.end > text.length || list.items.length === 0) fail("a list out of place", [list.start, list.end]);
      let last = list.start;
      for (const { start, end } of list.items) {
        if (start < last || end < start || end > list.end) fail("an item out of place", [start, end, list.start, list.end]);
        last = start;
      }
    }
  });
});

test("parsing any string gives a document of that text", () => {
  fc.assert(
    fc.property(arbitraryText(), fc.constantFrom("a.md", "a.txt", "", "目录.md"), (text, fileName) => {
      const document = documentOf({ fileName, text });
      expect(document.text).toBe(text.replace(/\r\n?/g, "\n"));
      void [document.sentences, document.parts, document.listings, document.series, document.flattened];
    }),
    trials(600),
  );
});
