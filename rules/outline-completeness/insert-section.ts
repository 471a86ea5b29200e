import {
  type Document,
  type FindingEdit,
  formatMark,
  type OutlinePosition,
  type OutlineSection,
  type Part,
  type Section,
  sectionsOf,
  shownAlias,
  unitsIn,
} from "@draftlint/core";

/** Lines that close a draft, behind which no section is put: signatures, dates, closing phrases, lists of annexes. */
const CLOSING_LINE =
  /^(?:附件|附：|特此|以上(?:报告|请示|意见)|妥否|当否|可否|此致|敬礼|专此|抄送|主题词)|^[（(]?(?:联系人|此件)|\d{4}年\d{1,2}月\d{1,2}日$|^[^，。；：]{2,25}(?:局|部|处|科|室|公司|中心|委员会|学校|医院|集团|馆|党组|支部)$/;

/** What is put in: a heading of its own, and below it what to write. */
export interface NewSection {
  readonly title: string;
  /** `null` for no comment: text follows already. */
  readonly guidance: string | null;
  /** Titles of subsections that must not be missing either. */
  readonly below: readonly NewSection[];
}

/** A section of an outline as a new draft would have it, in the draft's language. */
export function newSection(document: Document, wanted: OutlineSection): NewSection {
  const { language } = document;
  const title = shownAlias(wanted.heading, language, { number: "1", text: language === "zh" ? "名称" : "Name" });
  const guidance = wanted.guidance?.[language === "zh" ? "zh-CN" : "en"] ?? (language === "zh" ? `写明${title}` : `Write about: ${title}`);
  const below = sectionsOf(wanted.sections ?? [])
    .filter((section) => !section.optional && section.repeat?.min !== 0 && !section.onlyWhen)
    .map((section) => newSection(document, section));
  return { title, guidance: guidance.replaceAll("--", "—").trim(), below };
}

/**
 * Edits that put a section where the outline wants it, headed like its siblings: same Markdown depth, next number, later siblings renumbered.
 * `at` is the offset, if it is not the end of the section before. `null` when the draft shows no form to follow.
 */
export function insertSection(
  document: Document,
  part: Part,
  { parent, after, before, siblings }: OutlinePosition,
  section: NewSection,
  at?: number,
): readonly FindingEdit[] | null {
  const model = after ?? before ?? siblings[0] ?? null;
  if (model?.form === "inline" || model?.form === "run-in") return null;
  const offset = at ?? (after ? endOf(document, part, after) : (before?.start ?? model?.start ?? endOf(document, part, parent)));
  const markdown = model ? model.form === "markdown" : document.format === "markdown";
  if (!markdown && !model) return null;
  const depth = model ? model.unit.depth : parent ? parent.unit.depth + 1 : part.title ? 2 : 1;
  if (markdown && (depth < 1 || depth > 6)) return null;
  const number = model?.mark ? (after?.mark ? after.mark.number + 1 : ((before ?? model).mark?.number ?? 1)) : null;
  const mark = model?.mark && number !== null ? formatMark(model.mark, number) : "";
  if (mark === null || (model?.mark && (after?.mark?.family ?? model.mark.family) !== model.mark.family)) return null;
  if (section.below.length > 0 && !markdown) return null;
  const space = model?.mark ? document.text.slice(model.mark.end, model.titleRange.start) : "";
  const lines = [`${markdown ? `${"#".repeat(depth)} ` : ""}${mark}${/^[ \t\u3000]*$/.test(space) ? space : " "}${section.title}`];
  if (section.guidance !== null) lines.push(`<!-- ${section.guidance} -->`);
  for (const below of section.below) {
    if (depth === 6) return null;
    lines.push(`${"#".repeat(depth + 1)} ${below.title}`, `<!-- ${below.guidance} -->`);
  }
  const separator = markdown || isSpaced(document, offset) ? "\n\n" : "\n";
  const text = framed(document.text, offset, lines.join(markdown ? "\n\n" : "\n"), separator);
  const renumbered = number === null ? [] : renumber(siblings, number, offset);
  return renumbered && [{ start: offset, end: offset, text }, ...renumbered];
}

/** The end of a section without the lines that close the draft. */
function endOf(document: Document, part: Part, section: Section | null): number {
  const end = section?.end ?? part.end;
  if (end < part.end) return end;
  const units = unitsIn(document, { start: section?.heading.end ?? part.start, end });
  let last = units.length;
  while (last > 0 && units[last - 1]!.text.length <= 40 && CLOSING_LINE.test(units[last - 1]!.text.trim())) last--;
  return last < units.length && last > 0 ? lineStart(document.text, units[last]!.start) : end;
}

const lineStart = (text: string, offset: number): number => text.lastIndexOf("\n", offset - 1) + 1;

const isSpaced = ({ text }: Document, offset: number): boolean => /\n[ \t]*\n[ \t]*$/.test(text.slice(Math.max(0, offset - 40), offset));

function framed(text: string, offset: number, inserted: string, separator: string): string {
  const before = text.slice(Math.max(0, offset - 3), offset);
  const lead = offset === 0 || before.endsWith(separator) ? "" : before.endsWith("\n") ? separator.slice(1) : separator;
  return `${lead}${inserted}${offset >= text.length ? "\n" : separator}`;
}

/** Marks of the siblings behind a new one, each one higher; `null` when a number has no mark, or subsections carry it. */
function renumber(siblings: readonly Section[], number: number, offset: number): readonly FindingEdit[] | null {
  const edits: FindingEdit[] = [];
  let next = number;
  for (const { mark, start, sections } of siblings) {
    if (start < offset || !mark) continue;
    if (mark.number !== next) break;
    next++;
    const text = formatMark(mark, next);
    if (text === null || sections.some((below) => below.mark?.family === "decimal")) return null;
    edits.push({ start: mark.start, end: mark.end, text });
  }
  return edits;
}
