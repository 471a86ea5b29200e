import { type Document, type Finding, type Part, type Section, type Unit, unitsIn } from "@draftlint/core";
import type { Fixes, Input } from "./checked-part.ts";
import { insertSection } from "./insert-section.ts";
import { quoteHeading } from "./where.ts";

/** How a part about what comes next begins, and what its heading would be. */
const OPENERS: readonly (readonly [RegExp, string])[] = [
  [/^(下半年|下一步|下步|下一阶段|下阶段|下一季度|下季度)/, "$1工作打算"],
  [/^(明年|来年|新的一年|今后|接下来)/, "今后工作打算"],
  [/^(\d{4}年)[，,]?[^，。]{0,20}(?:将|要|拟|计划)/, "$1工作打算"],
  [/^(?:next|in the (?:second half|next|coming)|looking ahead|going forward|over the (?:next|coming))\b/i, "Next steps"],
];

/** A paragraph that begins a new part: its subsections count from one again, but it has no heading as the parts before have. */
export interface UnheadedPart {
  readonly paragraph: Unit;
  /** The part before, which has one. */
  readonly sibling: Section;
  readonly title: string;
}

/**
 * Finds text on what comes next that lost its heading: below 一、, subsections run （一）（二）（三）, then 下半年，… opens
 * a paragraph, and （一） comes again.
 */
export function* unheadedParts(document: Document, part: Part): Iterable<UnheadedPart> {
  for (const sibling of part.sections) {
    if (!sibling.mark || sibling.form === "inline") continue;
    const { sections } = sibling;
    for (let i = 1; i < sections.length; i++) {
      const [before, again] = [sections[i - 1]!, sections[i]!];
      if (!before.mark || again.mark?.number !== 1 || before.mark.number < 2 || before.mark.family !== again.mark.family) continue;
      const paragraph = unitsIn(document, { start: before.heading.end, end: again.start }).findLast(
        ({ start, text }) => start > before.heading.end && text.trim() !== "",
      );
      const title = paragraph?.kind === "paragraph" ? titleOf(paragraph.text.trimStart()) : null;
      if (paragraph && title !== null) yield { paragraph, sibling, title };
    }
  }
}

function titleOf(text: string): string | null {
  for (const [opener, title] of OPENERS) {
    const match = opener.exec(text);
    if (match) return title.replace("$1", match[1] ?? "");
  }
  return null;
}

export function reportUnheaded(
  document: Document,
  part: Part,
  { paragraph, sibling, title }: UnheadedPart,
  finding: (input: Input) => Finding,
): Finding {
  const at = paragraph.start;
  const next = part.sections[part.sections.indexOf(sibling) + 1] ?? null;
  const position = { parent: null, after: sibling, before: next, siblings: part.sections };
  const edits = insertSection(document, part, position, { title, guidance: null, below: [] }, at);
  const clause = paragraph.text.slice(0, 30).search(/[，,：:。]/);
  const length = clause > 0 ? clause : Math.min(paragraph.text.length, 12);
  const fixes: Fixes = edits ? [{ message: "insert", data: { section: title }, applies: "on-request", edits }] : [];
  return finding({
    message: "unheaded",
    data: { opening: paragraph.text.slice(0, length), sibling: quoteHeading(`${sibling.mark?.text ?? ""}${sibling.title}`) },
    range: { start: at, end: at + length },
    related: [{ message: "sibling", range: sibling.heading }],
    fixes,
  });
}
