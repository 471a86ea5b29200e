import { type Document, type Finding, formatMark } from "@draftlint/core";
import { type Group, numberedGroups } from "./groups.ts";
import { wellFormed } from "./mark-text.ts";
import type { Say } from "./messages.ts";

/** Fewer numbers than this do not show which form a writer prefers. */
const FEWEST_FOR_A_HABIT = 5;

/** Marks whose shape is wrong, and the few of a level that are written unlike the others. */
export function* checkDefects(document: Document, finding: Say): Generator<Finding> {
  const groups = numberedGroups(document);
  for (const group of groups) {
    for (const { mark, range } of group.items) {
      if (mark.defect === null) continue;
      const sibling = group.items.find((other) => other.mark.defect === null)?.mark ?? null;
      const expected = wellFormed(mark, sibling);
      const written = mark.text.replace(/\s+/g, " ");
      const related = sibling
        ? [{ message: "sibling-form" as const, data: { mark: sibling.text }, range: { start: sibling.start, end: sibling.end } }]
        : [];
      const fixes = [
        {
          message: "write-mark" as const,
          data: { expected },
          applies: "always" as const,
          edits: [{ start: mark.start, end: mark.end, text: expected }],
        },
      ];
      const where = { start: mark.start, end: Math.max(mark.end, Math.min(range.end, mark.end + 40)) };
      if (mark.defect === "no-dot") yield finding({ message: "no-dot", data: { mark: written, expected }, range: where, related, fixes });
      else if (mark.defect === "split") yield finding({ message: "split", data: { expected }, range: where, related, fixes });
      else
        yield finding({
          message: "malformed",
          data: { mark: written, expected },
          range: { start: mark.start, end: mark.end },
          related,
          fixes,
        });
    }
  }
  yield* checkForms(groups, finding);
}

/** `1.` beside `1、` in one document: the rarer form, once. */
function* checkForms(groups: readonly Group[], finding: Say): Generator<Finding> {
  const forms = new Map<string, Group["items"][number][]>();
  for (const { key, items, isListing } of groups) {
    if (isListing || key !== "arabic-dot") continue;
    for (const item of items) {
      if (item.mark.defect !== null) continue;
      const form = item.mark.text.at(-1)!;
      const known = forms.get(form);
      if (known) known.push(item);
      else forms.set(form, [item]);
    }
  }
  const ranked = [...forms.entries()].sort((a, b) => b[1].length - a[1].length);
  const total = ranked.reduce((sum, [, items]) => sum + items.length, 0);
  const [usual, rarer] = ranked;
  if (!usual || !rarer || total < FEWEST_FOR_A_HABIT || rarer[1].length > total / 4) return;
  const ranges = rarer[1].map(({ mark }) => ({ start: mark.start, end: mark.end }));
  const first = rarer[1][0]!.mark;
  const model = usual[1][0]!.mark;
  yield finding({
    message: "mixed-marks",
    data: { minority: rarer[1].length, total, mark: first.text, usual: formatMark(model, first.number) ?? model.text },
    range: ranges[0]!,
    ...(ranges.length > 1 ? { ranges } : {}),
    related: [{ message: "sibling-form", data: { mark: model.text }, range: { start: model.start, end: model.end } }],
    fixes: [
      {
        message: "write-mark",
        data: { expected: first.text.slice(0, -1) + usual[0] },
        applies: "on-request",
        edits: rarer[1].map(({ mark }) => ({ start: mark.end - 1, end: mark.end, text: usual[0] })),
      },
    ],
  });
}
