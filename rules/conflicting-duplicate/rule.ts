import {
  type CopyFacts,
  copiesAcross,
  copiesIn,
  copyFacts,
  type Document,
  documentRule,
  type NearSentence,
  workspaceChecks,
} from "@draftlint/core";
import * as v from "valibot";
import { CONTRADICTION_KINDS, contradictionOf, dataOf } from "./contradiction.ts";
import { MESSAGES } from "./messages.ts";

const options = v.strictObject({
  kinds: v.pipe(
    v.optional(v.array(v.picklist(CONTRADICTION_KINDS)), [...CONTRADICTION_KINDS]),
    v.description("Which contradictions to report: numbers, dates, units, negation."),
  ),
});

export default documentRule({
  id: "conflicting-duplicate",
  summary: {
    en: "Sentences that stand twice with different numbers, dates or units, or once with “not”.",
    "zh-CN": "同一句话出现两次，而数字、日期、单位不一致，或一处肯定一处否定。",
  },
  severity: "warning",
  profiles: ["recommended", "strict", "zh-official", "tech", "academic"],
  fixable: "on-request",
  messages: MESSAGES,
  options,
  *check(document, { options, finding }) {
    for (const pair of copiesIn(document).near) {
      const contradiction = contradictionOf(pair);
      if (!contradiction || !options.kinds.includes(contradiction.kind)) continue;
      yield finding({
        message: contradiction.kind,
        data: dataOf(pair, "document"),
        severity: contradiction.severity,
        range: pair.later,
        related: [{ message: "first", range: pair.earlier }],
        fixes: [{ message: "take-first", applies: "on-request", edits: [{ ...pair.later, text: asOneLine(document, pair.earlier) }] }],
      });
    }
  },
  workspace: workspaceChecks<typeof MESSAGES, typeof options, CopyFacts>({
    collect: (document) => copyFacts(document),
    *check(facts, { options, finding }) {
      const uris = [...facts.keys()];
      for (const pair of copiesAcross([...facts.values()]).near) {
        const contradiction = contradictionOf({ ...pair, apart: false });
        if (!contradiction || !options.kinds.includes(contradiction.kind)) continue;
        yield [
          uris[pair.laterFile]!,
          finding({
            message: contradiction.kind,
            data: dataOf(pair, "file"),
            severity: contradiction.severity,
            range: pair.later,
            related: [{ message: "first", uri: uris[pair.earlierFile]!, range: pair.earlier }],
          }),
        ];
      }
    },
  }),
});

/** A sentence as written, but on one line: line breaks and what stands before the next line belong to its own place. */
function asOneLine({ text }: Document, { start, end }: NearSentence["earlier"]): string {
  const [first, ...rest] = text.slice(start, end).split("\n");
  return rest.reduce((joined, line) => {
    const before = joined.trimEnd();
    const after = line.replace(/^[\s>]+/, "");
    return `${before}${WIDE.test(before.at(-1) ?? "") && WIDE.test(after[0] ?? "") ? "" : " "}${after}`;
  }, first!);
}

const WIDE = /[\u3000-\u9fff\uff00-\uffef]/;
