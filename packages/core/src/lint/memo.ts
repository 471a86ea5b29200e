import type { PlacedSection } from "../model/section-text.ts";
import type { BoundRule } from "../rule/bind.ts";
import type { Finding } from "../rule/rule.ts";

/** What each of some section rules found in a section, in their order; offsets count from the section's start. */
export type SectionFindings = readonly (readonly Finding[])[];

interface Entry {
  readonly section: Pick<PlacedSection, "language" | "format" | "isTemplate" | "unitCount">;
  readonly rules: readonly BoundRule[];
  readonly findings: SectionFindings;
}

/**
 * Findings of section rules by the section's text: typing in one section asks nothing again about the others.
 * Holds what the last two generations asked for, so its size follows the open documents.
 */
export class Memo {
  #current = new Map<string, Entry>();
  #previous = new Map<string, Entry>();

  /** What the rules found in such a section before; `null` when it is not known of all of them. */
  recall(section: PlacedSection, rules: readonly BoundRule[]): SectionFindings | null {
    const { text } = section;
    let entry = this.#current.get(text);
    if (!entry) {
      entry = this.#previous.get(text);
      if (entry) this.#current.set(text, entry);
    }
    return entry && isSameFor(entry, section, rules) ? entry.findings : null;
  }

  remember(section: PlacedSection, rules: readonly BoundRule[], findings: SectionFindings): void {
    const { language, format, isTemplate, unitCount } = section;
    this.#current.set(section.text, { section: { language, format, isTemplate, unitCount }, rules, findings });
  }

  /** Call between runs: what neither of the last two runs asked for is forgotten. */
  turn(): void {
    this.#previous = this.#current;
    this.#current = new Map();
  }
}

function isSameFor({ section, rules }: Entry, asked: PlacedSection, asking: readonly BoundRule[]): boolean {
  return (
    section.unitCount === asked.unitCount &&
    section.language === asked.language &&
    section.format === asked.format &&
    section.isTemplate === asked.isTemplate &&
    rules.length === asking.length &&
    rules.every((rule, index) => rule === asking[index])
  );
}
