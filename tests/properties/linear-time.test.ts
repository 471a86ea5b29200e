import { lint, Memo, parseDraft, type Uri } from "@draftlint/core";
import { expect, test } from "vitest";
import { ALL_RULES, runOf } from "./lint-all.ts";

/** Pieces that, repeated without end, make a backtracking pattern or a nested loop slow. */
const PIECES = [
  "（",
  "“",
  "《",
  "[",
  "(",
  "<!--",
  "{{",
  "**",
  "`",
  " ",
  "\u3000",
  "。",
  "，",
  "…",
  ".",
  "-",
  "_",
  "=",
  "X",
  "×",
  "0",
  "1.",
  "一",
  "一是",
  "第一，",
  "（一）",
  "2025年",
  "2025年3月",
  "3%",
  "a",
  "a ",
  "the ",
  "Ab. ",
  "TODO ",
  "进一步",
  "截至",
  "约",
  "“a",
  "见第",
  "http://a",
  "甲、",
  "a, ",
  "1,",
  "\n",
  "一、\n",
  "# \n",
  "| ",
  "- a\n",
  "> ",
  "目录 ",
];
const LENGTH = 24_000;
/** A rule that takes time with the square of the length needs seconds for this text; one that does not, a few milliseconds. */
const MOST_MS = 500;

function slowest(text: string): { readonly rule: string; readonly ms: number } {
  const source = parseDraft({ uri: "draft" as Uri, fileName: "draft.txt", text, now: { year: 2026, month: 6, day: 15 } });
  const spent = new Map<string, number>();
  const start = performance.now();
  void [source.document.parts, source.document.series, source.document.sentences];
  spent.set("the document itself", performance.now() - start);
  lint([source], {
    ...runOf(ALL_RULES, new Memo()),
    timing: { now: () => performance.now(), add: (rule, ms) => void spent.set(rule, (spent.get(rule) ?? 0) + ms) },
  });
  return [...spent].map(([rule, ms]) => ({ rule, ms })).sort((a, b) => b.ms - a.ms)[0]!;
}

test.each(PIECES.map((piece) => [JSON.stringify(piece), piece] as const))("no rule is slow on many %s", (_, piece) => {
  const text = piece.repeat(LENGTH / piece.length);
  let worst = slowest(text);
  // Another process may have had the machine: only what is slow again counts.
  if (worst.ms > MOST_MS) worst = slowest(text);
  expect(worst.ms, worst.rule).toBeLessThan(MOST_MS);
});
