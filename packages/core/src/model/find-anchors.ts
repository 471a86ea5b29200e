import type { AnchorFacts } from "./anchor-facts.ts";
import type { Anchors } from "./anchors.ts";
import { coveredPeriod } from "./covered-period.ts";
import { writtenDate } from "./written-date.ts";

/**
 * When a part was written and which period it covers, each from the most reliable source that says so.
 * W: settings 1.0, front matter 0.95, date line of the signature 0.95, label such as "Last updated:" 0.9, date in the file name 0.85.
 * P: settings 1.0, front matter 0.98, title 0.95, file name 0.8, opening sentence 0.75, kind and date of writing 0.6, most frequent year of the headings 0.5.
 * The file's time stamps say nothing. `null` where no source speaks.
 */
export function findAnchors(facts: AnchorFacts): Anchors {
  const written = writtenDate(facts);
  return { written, period: coveredPeriod(facts, written) };
}
