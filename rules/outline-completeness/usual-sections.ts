import { alignOutline, type Document, type Finding, headingMatcher, openingsOf, type Part, readHeading } from "@draftlint/core";
import { builtInOutline, usualSections } from "./built-in-outlines.ts";
import type { Input } from "./checked-part.ts";
import { insertSection, newSection } from "./insert-section.ts";
import { sectionName } from "./report-sections.ts";
import { placeOfMissing, quoteHeading, whereOf } from "./where.ts";

/**
 * For a part of unknown kind: its headings are two or more of the sections that one kind asks for, word for word, and only one is missing.
 * Where several kinds fit, all of them must miss the same.
 */
export function* reportUsual(document: Document, part: Part, finding: (input: Input) => Finding): Iterable<Finding> {
  const hits = new Map<string, Map<number, string>>();
  for (const { title } of part.sections) {
    const { key, parts } = readHeading(title);
    for (const own of parts.length > 0 ? [key, ...parts] : [key])
      for (const [kind, number] of usualSections(own)) {
        let found = hits.get(kind);
        if (!found) hits.set(kind, (found = new Map()));
        if (!found.has(number)) found.set(number, title);
      }
  }
  const most = Math.max(0, ...Array.from(hits.values(), ({ size }) => size));
  if (most < 2) return;
  const values = { title: null, frontMatter: document.frontMatter?.data ?? {}, own: true };
  const candidates = [...hits].filter(([, found]) => found.size === most);
  const missing = candidates.map(([kind]) =>
    alignOutline({
      outline: builtInOutline(kind)!,
      sections: part.sections,
      values,
      language: document.language,
      openings: (filter) => openingsOf(document, part, filter),
    }).faults.filter((fault) => fault.type === "missing" || fault.type === "group"),
  );
  const [first] = missing;
  if (!first || missing.some((faults) => faults.length !== 1)) return;
  const [fault] = first;
  if (fault?.type !== "missing" || fault.near || fault.wanted.severity === "info") return;
  const section = sectionName({ document }, fault.wanted);
  const isSame = missing.every(
    ([other]) =>
      other?.type === "missing" && (other.wanted === fault.wanted || headingMatcher(other.wanted, values).match(section, "") !== null),
  );
  if (!isSame) return;
  const [a, b] = [...candidates[0]![1].values()];
  const edits = insertSection(document, part, fault.position, newSection(document, fault.wanted));
  yield finding({
    message: "usual",
    data: { first: quoteHeading(a!), second: quoteHeading(b!), section, where: whereOf(fault.position) },
    range: placeOfMissing(fault.position, part),
    fixes: edits ? [{ message: "insert", data: { section }, applies: "on-request", edits }] : [],
  });
}
