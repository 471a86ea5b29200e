import {
  type AlignmentFault,
  type Finding,
  type LocalizedText,
  type OutlinePosition,
  type OutlineSection,
  shownAlias,
} from "@draftlint/core";
import { askedAt, type CheckedPart, type Fixes, sectionSeverity } from "./checked-part.ts";
import { cutIn } from "./cut-text.ts";
import { insertSection, newSection } from "./insert-section.ts";
import { placeOfMissing, quoteHeading, whereOf, whitherOf } from "./where.ts";

/** Sections that are missing, reworded, out of place, too many, or not allowed. */
export function* reportSections(checked: CheckedPart): Iterable<Finding> {
  for (const fault of checked.alignment.faults) {
    switch (fault.type) {
      case "missing":
        yield* fault.near ? reportRenamed(checked, fault, fault.near) : reportMissing(checked, fault);
        break;
      case "misplaced":
        yield* reportMisplaced(checked, fault);
        break;
      case "unexpected":
        yield* reportUnexpected(checked, fault);
        break;
      case "count":
        yield* reportRepeat(checked, fault);
        break;
      case "group":
        yield* reportGroup(checked, fault);
    }
  }
}

type Fault<Type extends AlignmentFault["type"]> = Extract<AlignmentFault, { readonly type: Type }>;

/** What a section is called in messages: its alias in the draft's language. */
export const sectionName = ({ document }: Pick<CheckedPart, "document">, { heading, id }: OutlineSection): string =>
  shownAlias(heading, document.language) || id;

function* reportMissing(checked: CheckedPart, { wanted, position }: Fault<"missing">): Iterable<Finding> {
  const { document, part, name } = checked;
  const severity = sectionSeverity(checked, wanted.severity);
  if (!severity) return;
  const section = sectionName(checked, wanted);
  const cut = cutIn(document, { start: position.after?.heading.end ?? part.start, end: position.before?.start ?? part.end });
  const related = askedAt(checked, wanted.line);
  if (cut) {
    yield checked.finding({ message: "cut", data: { section, outline: name }, range: cut, related, ...severity });
    return;
  }
  const edits = insertSection(document, part, position, newSection(document, wanted));
  const fixes: Fixes = edits ? [{ message: "insert", data: { section }, applies: "on-request", edits }] : [];
  yield checked.finding({
    message: "missing",
    data: { section, outline: name, where: whereOf(position) },
    range: placeOfMissing(position, part),
    related,
    fixes,
    ...severity,
  });
}

function* reportRenamed(
  checked: CheckedPart,
  { wanted }: Fault<"missing">,
  near: NonNullable<Fault<"missing">["near"]>,
): Iterable<Finding> {
  if (!sectionSeverity(checked, wanted.severity)) return;
  const section = sectionName(checked, wanted);
  yield checked.finding({
    message: "renamed",
    data: { heading: quoteHeading(near.title), section, outline: checked.name },
    range: near.titleRange,
    related: askedAt(checked, wanted.line),
    fixes: [{ message: "rename", data: { section }, applies: "on-request", edits: [{ ...near.titleRange, text: section }] }],
  });
}

function* reportMisplaced(checked: CheckedPart, { wanted, section, order, position, confidence }: Fault<"misplaced">): Iterable<Finding> {
  const severity = sectionSeverity(checked, wanted.severity);
  if (!severity || (!position.after && !position.before)) return;
  // The wide patterns of the built-in outlines say what a section may be called, not that every such heading is one.
  if (checked.isBuiltIn && (confidence < 1 || isMerelyOptional(wanted) || severity.severity === "info" || !isTold(checked, position)))
    return;
  yield checked.finding({
    message: "misplaced",
    data: { heading: quoteHeading(section.title), outline: checked.name, where: whitherOf(position) },
    range: section.heading,
    related: askedAt(checked, wanted.line),
    severity: order === "strict" ? (severity.severity ?? "warning") : "info",
  });
}

const isMerelyOptional = ({ optional, onlyWhen }: OutlineSection): boolean => optional === true || onlyWhen !== undefined;

/** True when one of the sections beside a place is one that every such draft has. */
const isTold = ({ alignment }: CheckedPart, { after, before }: OutlinePosition): boolean =>
  alignment.found.some(({ wanted, section }) => section !== null && (section === after || section === before) && !isMerelyOptional(wanted));

function* reportUnexpected(checked: CheckedPart, { section, near, additional }: Fault<"unexpected">): Iterable<Finding> {
  const severity = sectionSeverity(checked);
  if (!severity) return;
  const meant = near && sectionName(checked, near);
  const advice: LocalizedText = meant
    ? { en: `did you mean "${meant}"?`, "zh-CN": `是否应为“${meant}”？` }
    : { en: "move its text to another section", "zh-CN": "请将内容并入其他部分" };
  yield checked.finding({
    message: "unexpected",
    data: { heading: quoteHeading(section.title), outline: checked.name, advice },
    range: section.heading,
    related: askedAt(checked, near?.line),
    severity: additional === "warn" ? "info" : (severity.severity ?? "warning"),
  });
}

function* reportRepeat(checked: CheckedPart, { wanted, sections }: Fault<"count">): Iterable<Finding> {
  const severity = sectionSeverity(checked, wanted.severity);
  if (!severity) return;
  const { min = 1, max } = wanted.repeat ?? {};
  const few = sections.length < min;
  const limit = few ? min : (max ?? min);
  yield checked.finding({
    message: "repeat",
    data: {
      section: sectionName(checked, wanted),
      outline: checked.name,
      wanted: few ? { en: `at least ${limit}`, "zh-CN": `至少 ${limit} ` } : { en: `at most ${limit}`, "zh-CN": `至多 ${limit} ` },
      actual: sections.length,
    },
    range: (few ? sections.at(-1) : sections[limit])!.heading,
    related: askedAt(checked, wanted.line),
    ...severity,
  });
}

function* reportGroup(checked: CheckedPart, { group, present, position }: Fault<"group">): Iterable<Finding> {
  const { document, part, name } = checked;
  const severity = sectionSeverity(checked, group.severity);
  if (!severity) return;
  const related = askedAt(checked, group.line);
  if (present.length === 0) {
    const sections = quotedList(group.sections.map((section) => sectionName(checked, section)));
    const first = group.sections[0]!;
    const edits = insertSection(document, part, position, newSection(document, first));
    yield checked.finding({
      message: "none-of",
      data: { sections, outline: name, where: whereOf(position) },
      range: placeOfMissing(position, part),
      related,
      fixes: edits ? [{ message: "insert", data: { section: sectionName(checked, first) }, applies: "on-request", edits }] : [],
      ...severity,
    });
    return;
  }
  const last = present.findLast((found) => found.section !== null) ?? present.at(-1)!;
  yield checked.finding({
    message: "one-of",
    data: { sections: quotedList(present.map(({ wanted }) => sectionName(checked, wanted))), outline: name },
    range: last.section?.heading ?? last.opening!,
    related,
    ...severity,
  });
}

/** `"A", "B"` in English, “A”、“B” in Chinese. */
export const quotedList = (names: readonly string[]): LocalizedText => ({
  en: names.map((name) => `"${name}"`).join(", "),
  "zh-CN": names.map((name) => `“${name}”`).join("、"),
});
