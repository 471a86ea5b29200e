import { applyFixes, type Diagnostic, fixUntilStable, lint, Memo, type Place } from "@draftlint/core";
import { type ArbitraryDraft, arbitraryDraft, arbitraryText } from "@draftlint/core/testing";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ALL_RULES, diagnosticsOf, runOf, sourceOf } from "./lint-all.ts";
import { trials } from "./trials.ts";

const anyDraft = (): fc.Arbitrary<ArbitraryDraft> =>
  fc.oneof(
    { weight: 4, arbitrary: arbitraryDraft() },
    { weight: 1, arbitrary: fc.record({ fileName: fc.constantFrom("a.md", "a.txt"), text: arbitraryText() }) },
  );

/** The shape of `text` that a diagnostic's places must fit. */
function misplaced(text: string, diagnostic: Diagnostic): readonly string[] {
  const isIn = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    0 <= start && start <= end && end <= text.length;
  const places: readonly Place[] = [diagnostic, ...diagnostic.ranges, ...diagnostic.related];
  const edits = diagnostic.fixes.map((fix) => [...fix.edits].sort((a, b) => a.start - b.start || a.end - b.end));
  return [
    ...places.filter(({ start, end }) => !isIn({ start: start.offset, end: end.offset })).map(() => "a place outside the text"),
    ...edits
      .flat()
      .filter((edit) => !isIn(edit))
      .map(() => "an edit outside the text"),
    ...edits.flatMap((own) => own.filter((edit, index) => index > 0 && edit.start < own[index - 1]!.end)).map(() => "edits that overlap"),
    ...diagnostic.fixes.filter((fix) => fix.edits.length === 0).map(() => "a fix without edits"),
    ...[diagnostic.message, ...diagnostic.related.map(({ message }) => message), ...diagnostic.fixes.map(({ title }) => title)]
      .filter((message) => /undefined|NaN|\[object|\n/.test(message.replace(/“[^”]*”|"[^"]*"/g, "")))
      .map((message) => `the message ${JSON.stringify(message)}`),
  ].map((problem) => `${diagnostic.rule}/${diagnostic.messageId}: ${problem}`);
}

test("there are rules to try", () => {
  expect(ALL_RULES.length).toBeGreaterThan(0);
});

describe("on any draft", () => {
  test("no rule throws, and all places lie in the text", () => {
    let seen = 0;
    fc.assert(
      fc.property(anyDraft(), (draft) => {
        const found = diagnosticsOf(draft);
        seen += found.length;
        expect(found.flatMap((diagnostic) => misplaced(draft.text, diagnostic))).toEqual([]);
      }),
      trials(400),
    );
    expect(seen).toBeGreaterThan(0);
  });

  test("no rule throws across files, and every finding names files of the run", () => {
    fc.assert(
      fc.property(fc.array(arbitraryDraft(), { minLength: 2, maxLength: 3 }), (drafts) => {
        const sources = [...drafts, drafts[0]!].map((draft, index) => sourceOf(draft, `file-${index}`));
        const result = lint(sources, runOf(ALL_RULES));
        expect(result.size).toBe(sources.length);
        for (const [uri, diagnostics] of result)
          for (const diagnostic of diagnostics) {
            expect(diagnostic.uri).toBe(uri);
            for (const related of diagnostic.related) {
              const other = result.has(related.uri) ? sources.find(({ document }) => document.uri === related.uri) : undefined;
              expect(other, `${diagnostic.rule}: ${related.uri}`).toBeDefined();
              expect(related.end.offset).toBeLessThanOrEqual(drafts[Number(related.uri.slice(5)) % drafts.length]!.text.length);
            }
          }
      }),
      trials(40),
    );
  });

  test("findings are sorted by place, and each has a fingerprint of its own", () => {
    fc.assert(
      fc.property(arbitraryDraft(), (draft) => {
        const found = diagnosticsOf(draft);
        const starts = found.map(({ start }) => start.offset);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(found.length);
      }),
      trials(150),
    );
  });

  test("two runs agree, also the second run of one memo", () => {
    fc.assert(
      fc.property(arbitraryDraft(), (draft) => {
        const memo = new Memo();
        const first = diagnosticsOf(draft, ALL_RULES, memo);
        memo.turn();
        expect(diagnosticsOf(draft, ALL_RULES, memo)).toEqual(first);
        expect(diagnosticsOf(draft)).toEqual(first);
      }),
      trials(150),
    );
  });

  test("CRLF changes offsets and nothing else", () => {
    fc.assert(
      fc.property(arbitraryDraft(), ({ fileName, text }) => {
        const unix = text.replace(/\r\n?/g, "\n");
        const windows = unix.replaceAll("\n", "\r\n");
        const toWindows = (offset: number): number => offset + (unix.slice(0, offset).match(/\n/g)?.length ?? 0);
        const moved = diagnosticsOf({ fileName, text: unix }).map((diagnostic) => moveDiagnostic(diagnostic, toWindows));
        expect(diagnosticsOf({ fileName, text: windows })).toEqual(moved);
      }),
      trials(200),
    );
  });

  test("a comment that disables the file silences every rule", () => {
    fc.assert(
      fc.property(arbitraryDraft(), ({ fileName, text }) => {
        const found = diagnosticsOf({ fileName, text: `<!-- draftlint-disable-file -->\n\n${text}` });
        expect(found.filter(({ rule }) => rule !== "unused-disable")).toEqual([]);
      }),
      trials(100),
    );
  });
});

describe("safe fixes", () => {
  test("come to an end within ten rounds, where none is left to apply", () => {
    let applied = 0;
    fc.assert(
      fc.property(arbitraryDraft(), ({ fileName, text }) => {
        const stable = fixUntilStable(text, (changed) => diagnosticsOf({ fileName, text: changed }));
        applied += stable.applied;
        expect(stable.settled).toBe(true);
        expect(unfixed(stable.diagnostics)).toEqual([]);
      }),
      trials(200),
    );
    expect(applied).toBeGreaterThan(0);
  });

  test.each(ALL_RULES.filter(({ rule }) => rule.fixable === "always").map((bound) => [bound.rule.id, bound] as const))(
    "of %s alone remove their findings and bring no more",
    (_, bound) => {
      fc.assert(
        fc.property(arbitraryDraft(), ({ fileName, text }) => {
          const lintText = (changed: string): readonly Diagnostic[] =>
            diagnosticsOf({ fileName, text: changed }, [bound]).filter(({ rule }) => rule === bound.rule.id);
          const stable = fixUntilStable(text, lintText);
          expect(stable.settled).toBe(true);
          expect(unfixed(stable.diagnostics)).toEqual([]);
          expect(stable.diagnostics.length).toBeLessThanOrEqual(lintText(text).length);
        }),
        trials(40),
      );
    },
  );

  test("every fix that is offered changes the text", () => {
    fc.assert(
      fc.property(arbitraryDraft(), (draft) => {
        for (const diagnostic of diagnosticsOf(draft))
          for (const fix of diagnostic.fixes) {
            const { text, skipped } = applyFixes(draft.text, [fix]);
            expect(skipped).toEqual([]);
            expect(text, `${diagnostic.rule}: ${fix.title}`).not.toBe(draft.text);
          }
      }),
      trials(150),
    );
  });
});

const unfixed = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.filter(({ fixes }) => fixes.some(({ applies }) => applies === "always")).map(({ rule, message }) => `${rule}: ${message}`);

/** The diagnostic of the same text with other line breaks. */
function moveDiagnostic(diagnostic: Diagnostic, move: (offset: number) => number): Diagnostic {
  const position = (place: Place["start"]): Place["start"] => ({ ...place, offset: move(place.offset) });
  const place = <T extends Place>(given: T): T => ({ ...given, start: position(given.start), end: position(given.end) });
  return {
    ...place(diagnostic),
    ranges: diagnostic.ranges.map(place),
    related: diagnostic.related.map(place),
    fixes: diagnostic.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map(({ start, end, text }) => ({ start: move(start), end: move(end), text: text.replaceAll("\n", "\r\n") })),
    })),
  };
}
