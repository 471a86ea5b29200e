import {
  alignOutline,
  type Document,
  type Finding,
  headingMatcher,
  isPlainAlias,
  type Outline,
  type OutlineSection,
  openingsOf,
  type Part,
  readHeading,
  sectionsOf,
} from "@draftlint/core";
import type { Input } from "./checked-part.ts";
import { BUILT_IN_OUTLINES } from "./compiled.ts";
import { insertSection, newSection } from "./insert-section.ts";
import { sectionName } from "./report-sections.ts";
import { placeOfMissing, quoteHeading, whereOf } from "./where.ts";

/** A required section of a built-in outline, found by its plain aliases. */
interface Entry {
  readonly outline: Outline;
  readonly wanted: OutlineSection;
}

let index: ReadonlyMap<string, readonly Entry[]> | null = null;

function entriesOf(key: string): readonly Entry[] {
  if (!index) {
    const built = new Map<string, Entry[]>();
    for (const outline of BUILT_IN_OUTLINES)
      for (const wanted of sectionsOf(outline.sections)) {
        if (wanted.optional || wanted.onlyWhen || wanted.severity === "info" || outline.severity === "info") continue;
        for (const alias of wanted.heading) {
          if (!isPlainAlias(alias)) continue;
          const { key: own } = readHeading(alias);
          const entries = built.get(own);
          if (!entries) built.set(own, [{ outline, wanted }]);
          else if (!entries.some((entry) => entry.wanted === wanted)) entries.push({ outline, wanted });
        }
      }
    index = built;
  }
  return index.get(key) ?? [];
}

/**
 * For a part of unknown kind: its headings are two or more of the sections that one kind asks for, word for word, and only one is missing.
 * Where several kinds fit, all of them must miss the same.
 */
export function* reportUsual(document: Document, part: Part, finding: (input: Input) => Finding): Iterable<Finding> {
  const hits = new Map<Outline, Map<OutlineSection, string>>();
  for (const { title } of part.sections) {
    const { key, parts } = readHeading(title);
    for (const own of parts.length > 0 ? [key, ...parts] : [key])
      for (const { outline, wanted } of entriesOf(own)) {
        let found = hits.get(outline);
        if (!found) hits.set(outline, (found = new Map()));
        if (!found.has(wanted)) found.set(wanted, title);
      }
  }
  const most = Math.max(0, ...[...hits.values()].map(({ size }) => size));
  if (most < 2) return;
  const values = { title: null, frontMatter: document.frontMatter?.data ?? {}, own: true };
  const candidates = [...hits].filter(([, found]) => found.size === most);
  const missing = candidates.map(([outline]) =>
    alignOutline({
      outline,
      sections: part.sections,
      values,
      language: document.language,
      openings: () => openingsOf(document, part),
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
