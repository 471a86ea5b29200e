import { type Block, type Document, type Unit, walkSections } from "@draftlint/core";

/** The paragraphs with which the parts of a draft end; a part that ends in something else, such as a table, a signature or a date, has none. */
export function* lastParagraphs(document: Document): Iterable<Unit> {
  const { parts, text } = document;
  for (const [index, { start }] of parts.entries()) {
    const unit = lastUnit(document, start, parts[index + 1]?.start ?? text.length);
    if (unit && !unit.quoted && isBody(unit) && !isHeading(document, unit)) yield unit;
  }
}

/** Body paragraphs right before the heading of a section that end with a comma. */
export function* commasBeforeHeadings(document: Document): Iterable<Unit> {
  const { units } = document;
  for (let index = 1; index < units.length; index++) {
    const unit = units[index - 1]!;
    if (unit.kind !== "paragraph" || !"，、,".includes(unit.text.at(-1) ?? " ") || unit.quoted) continue;
    if (isBody(unit) && isHeading(document, units[index]!) && !isHeading(document, unit)) yield unit;
  }
}

/** So many show the custom of a draft. */
const MOST_OTHERS = 60;

/** The body paragraphs, or the list items, of a draft without one of them: what its custom can be read from. The last ones of a long draft. */
export function othersLike(document: Document, unit: Unit): readonly Unit[] {
  const headings = new Set<Unit>(document.listings.flatMap(({ entries }) => entries.map((entry) => entry.unit)));
  for (const part of document.parts)
    for (const section of walkSections(part.sections))
      if (section.form === "line" || section.form === "markdown") headings.add(section.unit);
  const others: Unit[] = [];
  for (let index = document.units.length - 1; index >= 0 && others.length < MOST_OTHERS; index--) {
    const other = document.units[index]!;
    if (other.kind === unit.kind && other !== unit && !headings.has(other) && isBody(other)) others.push(other);
  }
  return others;
}

/** True when the unit is nothing but the heading of a section. */
function isHeading(document: Document, unit: Unit): boolean {
  const section = document.sectionAt(unit.start);
  return unit.kind === "heading" || (section?.unit === unit && section.form === "line");
}

/** The unit that ends a stretch of the draft, when no code, table, picture or rule comes after it. */
function lastUnit({ units, blocks }: Document, start: number, end: number): Unit | null {
  let index = blocks.length - 1;
  while (index >= 0 && blocks[index]!.start >= end) index--;
  while (index >= 0 && isNote(blocks[index]!)) index--;
  const block = blocks[index];
  if (!block || block.start < start || (block.type !== "paragraph" && block.type !== "list")) return null;
  for (let at = units.length - 1; at >= 0; at--) {
    const unit = units[at]!;
    if (unit.start < block.start) return null;
    if (unit.start < end && unit.end <= block.end) return unit;
  }
  return null;
}

const isNote = ({ type }: Block): boolean => type === "footnote" || type === "definition";

const SHORTEST_HAN = 24;
const FEWEST_WORDS = 8;
/** Lines that belong to the frame of a document: contacts, annexes, recipients, dates, "(The end)". */
const FRAME_START =
  /^[（(【[]?(?:附件|附表|附图|附录|抄送|主送|联系人|联系方式|联系电话|电话|地址|邮编|报送|印发|签发|编辑|作者|来源|撰稿|注|备注|说明|参考文献|关键词|日期|时间|完|此件|Keywords?|Contact|Author|Source|Note|Date|Tel|E-?mail|References?|Appendix|Attachment)\s*[:：）)\d]/i;
const FRAME_END = /[\d０-９]{4}\s?年\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?\s*$|(?:https?:\/\/|www\.)\S*$/i;

/** A paragraph long enough to hold a sentence, and no line of the document's frame. */
function isBody({ text }: Unit): boolean {
  if (text.length < SHORTEST_HAN) return false;
  let han = 0;
  for (let at = 0; at < text.length && han < SHORTEST_HAN; at++) if (isHanCode(text.charCodeAt(at))) han++;
  if (han > 0 ? han < SHORTEST_HAN : text.trim().split(/\s+/, FEWEST_WORDS).length < FEWEST_WORDS) return false;
  return !FRAME_START.test(text) && !FRAME_END.test(text.slice(-80));
}

const isHanCode = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;
