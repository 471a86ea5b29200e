import {
  type ContentRequirements,
  checkContent,
  type Finding,
  type FoundSection,
  hasRequirements,
  type OutlinePassage,
  PassageContent,
  type Range,
  type Section,
  unitsIn,
} from "@draftlint/core";
import { askedAt, type CheckedPart, type OwnSeverity, sectionSeverity, severityOf } from "./checked-part.ts";
import { type Place, reportFault } from "./content-fault.ts";
import { quoteHeading } from "./where.ts";

export interface ThinLimits {
  /** Han characters, and Latin words, below which a section says little. */
  readonly characters: number;
  readonly words: number;
}

/** Sections that are empty or thin, and content that is not what the outline asks for. */
export function* reportContent(checked: CheckedPart, thin: ThinLimits): Iterable<Finding> {
  const { document, part, outline, alignment } = checked;
  const { first, again } = countedSections(alignment.found);
  for (const { wanted, section } of alignment.found) {
    if (!section) continue;
    const content = new PassageContent(document, { start: section.heading.end, end: section.end }, section.sections);
    if (!content.hasText) {
      // An article (第一条) is its own text.
      if (content.isEmpty && section.mark?.family !== "article" && !wanted.optional && !wanted.repeat && first.get(section) === wanted)
        yield* reportEmpty(checked, section, wanted);
      continue;
    }
    // What two sections share says nothing of either.
    if (again.has(section)) continue;
    if (hasRequirements(wanted))
      yield* checkPlace(checked, sectionPlace(section), wanted, wanted, sectionSeverity(checked, wanted.severity));
    else if (!wanted.optional && !wanted.sections && !wanted.repeat) yield* reportThin(checked, section, wanted, content, thin);
  }
  const top = part.sections[0]?.start ?? part.end;
  const from = part.title?.unit && part.title.end <= top ? part.title.end : part.start;
  if (outline.lead)
    yield* checkPlace(
      checked,
      leadPlace(checked, { start: from, end: top }),
      outline.lead,
      outline.lead,
      severityOf(checked, outline.lead.severity),
    );
  if (outline.closing)
    yield* checkPlace(checked, closingPlace(checked), outline.closing, outline.closing, severityOf(checked, outline.closing.severity));
  const whole: Place = { name: { en: "the draft", "zh-CN": "全文" }, range: part, sections: part.sections, anchor: headOf(checked) };
  yield* checkPlace(checked, whole, outline, {}, severityOf(checked));
}

/** The section of the outline that a heading counts for first, and the headings that count for more than one. */
function countedSections(found: readonly FoundSection[]): {
  readonly first: ReadonlyMap<Section, FoundSection["wanted"]>;
  readonly again: ReadonlySet<Section>;
} {
  const first = new Map<Section, FoundSection["wanted"]>();
  const again = new Set<Section>();
  for (const { wanted, section } of found) {
    if (!section) continue;
    if (first.has(section)) again.add(section);
    else first.set(section, wanted);
  }
  return { first, again };
}

const sectionPlace = (section: Section): Place => ({
  name: { en: `"${quoteHeading(section.title)}"`, "zh-CN": `“${quoteHeading(section.title)}”部分` },
  range: { start: section.heading.end, end: section.end },
  sections: section.sections,
  anchor: section.heading,
});

const headOf = ({ part }: CheckedPart): Range =>
  part.title?.unit
    ? { start: part.title.start, end: part.title.end }
    : (part.sections[0]?.heading ?? { start: part.start, end: part.start });

function leadPlace(checked: CheckedPart, range: Range): Place {
  const unit = unitsIn(checked.document, range).find(({ start, text }) => start >= range.start && text.trim() !== "");
  return {
    name: { en: "the text before the first section", "zh-CN": "首个标题前的导语" },
    range,
    sections: [],
    anchor: unit ? { start: unit.start, end: Math.min(unit.end, unit.start + 40) } : headOf(checked),
  };
}

/** The last lines of a part. */
const CLOSING_UNITS = 5;

function closingPlace(checked: CheckedPart): Place {
  const { document, part } = checked;
  const units = unitsIn(document, part).filter(({ text, start }) => text.trim() !== "" && start >= part.start);
  const last = units.slice(-CLOSING_UNITS);
  const start = last[0]?.start ?? part.start;
  const anchor = last.at(-1);
  return {
    name: { en: "the end of the draft", "zh-CN": "文末" },
    range: { start, end: part.end },
    sections: [],
    anchor: anchor ? { start: anchor.start, end: Math.min(anchor.end, anchor.start + 40) } : headOf(checked),
  };
}

function* reportEmpty(checked: CheckedPart, section: Section, wanted: OutlinePassage): Iterable<Finding> {
  const severity = sectionSeverity(checked, wanted.severity);
  if (!severity) return;
  yield checked.finding({
    message: "empty",
    data: { heading: quoteHeading(section.title), outline: checked.name },
    range: section.heading,
    related: askedAt(checked, wanted.line),
    ...severity,
  });
}

function* reportThin(
  checked: CheckedPart,
  section: Section,
  wanted: OutlinePassage,
  content: PassageContent,
  thin: ThinLimits,
): Iterable<Finding> {
  // A section that is only recommended may be as short as its writer likes.
  const severity = sectionSeverity(checked, wanted.severity);
  if (!severity || severity.severity === "info") return;
  const isHan = checked.document.language === "zh";
  const limit = isHan ? thin.characters : thin.words;
  if (limit === 0 || content.paragraphs === 0 || section.sections.length > 0) return;
  if (content.blocks.some(({ type }) => type !== "paragraph") || content.links > 0) return;
  const size = isHan ? content.characters : content.words;
  if (size >= limit) return;
  yield checked.finding({
    message: "thin",
    data: {
      heading: quoteHeading(section.title),
      outline: checked.name,
      size: isHan ? { en: `${size} characters`, "zh-CN": `${size} 字` } : { en: `${size} words`, "zh-CN": `${size} 词` },
    },
    range: section.heading,
  });
}

function* checkPlace(
  checked: CheckedPart,
  place: Place,
  needs: ContentRequirements,
  { line }: OutlinePassage,
  severity: OwnSeverity,
): Iterable<Finding> {
  if (!severity || !hasRequirements(needs)) return;
  const content = new PassageContent(checked.document, place.range, place.sections);
  for (const fault of checkContent(content, needs, checked.values)) yield reportFault(checked, place, fault, line, severity);
}
