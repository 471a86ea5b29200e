import { countHan, type Document, type Finding, type Section, walkSections } from "@draftlint/core";
import type { Say } from "./messages.ts";

/** Fewer siblings show no pattern. */
const FEWEST_SIBLINGS = 3;
/** Han characters that the headings must share to be worded alike. */
const SHORTEST_PATTERN = 4;

/** A heading that leaves the wording that all its siblings share, and is longer than any of them. */
export function* checkParallel(document: Document, finding: Say): Generator<Finding> {
  if (document.language !== "zh") return;
  for (const part of document.parts) {
    yield* checkSiblings(part.sections, finding);
    for (const section of walkSections(part.sections)) yield* checkSiblings(section.sections, finding);
  }
}

function* checkSiblings(sections: readonly Section[], finding: Say): Generator<Finding> {
  const titled = sections.filter(({ mark, title }) => mark !== null && countHan(title) >= SHORTEST_PATTERN);
  if (titled.length < FEWEST_SIBLINGS + 1 || titled.length !== sections.length) return;
  for (const outlier of titled) {
    const others = titled.filter((section) => section !== outlier);
    const longest = Math.max(...others.map(({ title }) => title.length));
    if (outlier.title.length < longest * 1.5) continue;
    const pattern = commonPart(others.map(({ title }) => title));
    if (pattern === null || outlier.title.includes(pattern)) continue;
    yield finding({
      message: "not-parallel",
      data: { pattern },
      range: outlier.heading,
      related: [{ message: "sibling-form", data: { mark: others[0]!.title }, range: others[0]!.titleRange }],
    });
    return;
  }
}

/** The longest run of Han characters that stands in all titles; `null` when it is too short to be a pattern. */
function commonPart(titles: readonly string[]): string | null {
  const [first, ...rest] = titles;
  for (let length = Math.min(first!.length, 12); length >= SHORTEST_PATTERN; length--)
    for (let at = 0; at + length <= first!.length; at++) {
      const part = first!.slice(at, at + length);
      if (countHan(part) === length && rest.every((title) => title.includes(part))) return part;
    }
  return null;
}
