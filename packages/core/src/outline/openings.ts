import type { Document } from "../model/document.ts";
import { matchMark } from "../model/mark-patterns.ts";
import { sentencesOf } from "../model/sentences.ts";
import { sourceRange, type Unit } from "../model/unit.ts";
import type { Range } from "../text/range.ts";
import type { Opening, OpeningFilter } from "./alignment.ts";
import { BeginningTable, firstCharacters } from "./first-characters.ts";
import { unitsIn } from "./passage.ts";

/** Longest clause that can stand for a heading, in code units. */
const LONGEST_OPENING = 40;
/** What may stand before the words of a heading in a sentence: 但工作中也存在以下问题. */
const CONNECTIVES =
  /^(?:但是?|同时|然而|此外|另外|虽然|目前|当前|现阶段|(?:在)?(?:工作|实际工作|检查|运行|实施)中|我们|仍然?|依然|还|也|主要|the|our|however)+[，,]?\s*/iu;
const COUNTERS = /(?:以下|如下|下列|下述|一些|一定的?|几|[一二三四五六七八九十两\d]+)(?:个|点|项|类|条|大)?(?:方面|点)?的?/gu;
const COPULAS =
  /(?:有|是|为|表现(?:在|为)|包括|\s(?:are|is|were|was|include|includes|follow|follows)(?:\s+as\s+follows|\s+the\s+following)?)$/iu;

/** Refuses nothing. */
const ALL: OpeningFilter = { maySentence: () => true, mayClause: () => true, mayShortenedClause: () => true };

/**
 * The first words of paragraphs, list items, table cells and bold leads of a stretch of text, and the clauses before a colon:
 * "Status" of "**Status:** accepted", 存在问题 of 但工作中还存在以下问题：. Sentences are there too, for frames.
 */
export function* openingsOf(document: Document, range: Range, filter: OpeningFilter = ALL): Iterable<Opening> {
  const openings: Opening[] = [];
  for (const unit of unitsIn(document, range)) {
    if (unit.kind === "heading" || unit.quoted) continue;
    if (unit.spans.length > 0) addBoldLead(unit, filter, openings);
    if (unit.kind === "cell") {
      if (unit.text.length > 0 && unit.text.length <= LONGEST_OPENING) add(unit, 0, unit.text.length, filter, openings);
    } else addSentences(unit, filter, openings);
    if (openings.length > 0) yield* openings.splice(0);
  }
}

/** An opening in a unit; its place in the source is only asked for where the opening is taken. */
class UnitOpening implements Opening {
  readonly text: string;
  readonly isSentence: boolean;
  readonly #unit: Unit;
  readonly #at: number;

  constructor(unit: Unit, at: number, text: string, isSentence: boolean) {
    this.text = text;
    this.isSentence = isSentence;
    this.#unit = unit;
    this.#at = at;
  }

  get start(): number {
    return sourceRange(this.#unit, this.#at, this.#at + this.text.length).start;
  }

  get end(): number {
    return sourceRange(this.#unit, this.#at, Math.min(this.#at + this.text.length, this.#unit.text.length)).end;
  }
}

function addSentences(unit: Unit, filter: OpeningFilter, openings: Opening[]): void {
  const hasColon = firstColon(unit.text) >= 0;
  let isFirst = true;
  for (const { text, at } of sentencesOf(unit)) {
    const skipped = matchMark(text)?.end ?? 0;
    const body = skipped === 0 ? text : text.slice(skipped);
    if (filter.maySentence(body)) openings.push(new UnitOpening(unit, at + skipped, body, true));
    const colon = hasColon ? firstColon(text) : -1;
    if (isFirst || colon >= 0) {
      const end = clauseEnd(text, skipped);
      if (end > skipped && (isFirst || end === colon)) add(unit, at + skipped, at + end, filter, openings);
      const start = colon < 0 ? -1 : Math.max(lastBreak(text, colon), colon - LONGEST_OPENING);
      if (start > 0) add(unit, at + start, at + colon, filter, openings);
    }
    isFirst = false;
  }
}

function firstColon(text: string): number {
  const wide = text.indexOf("：");
  const narrow = text.indexOf(":");
  return wide < 0 || (narrow >= 0 && narrow < wide) ? narrow : wide;
}

function lastBreak(text: string, before: number): number {
  for (let i = before - 1; i >= 0; i--) if (endsClause(text.charCodeAt(i))) return i + 1;
  return 0;
}

/** End of the first clause behind a mark; the end of the mark when the clause is too long to be a heading. */
function clauseEnd(text: string, from: number): number {
  const most = Math.min(text.length, from + LONGEST_OPENING + 1);
  for (let i = from; i < most; i++) if (endsClause(text.charCodeAt(i))) return i;
  return text.length <= from + LONGEST_OPENING ? text.length : from;
}

/** True for one of ，：。；！？ and their half-width forms. */
function endsClause(code: number): boolean {
  switch (code) {
    case 0x3002:
    case 0xff0c:
    case 0xff1a:
    case 0xff1b:
    case 0xff01:
    case 0xff1f:
    case 0x2c:
    case 0x3a:
    case 0x3b:
    case 0x21:
    case 0x3f:
      return true;
    default:
      return false;
  }
}

function addBoldLead(unit: Unit, filter: OpeningFilter, openings: Opening[]): void {
  const bold = unit.spans.find((span) => span.kind === "strong" && span.start === 0 && span.end <= LONGEST_OPENING);
  if (bold) add(unit, 0, bold.end, filter, openings);
}

function add(unit: Unit, start: number, end: number, filter: OpeningFilter, openings: Opening[]): void {
  let last = end;
  while (last > start && isColonOrSpace(unit.text.charCodeAt(last - 1))) last--;
  const written = unit.text.slice(start, last);
  if (filter.mayShortenedClause(written)) {
    if (filter.mayClause(written)) openings.push(new UnitOpening(unit, start, written, false));
  } else if (!startsShortened(written)) return;
  const bare = written.replace(CONNECTIVES, "").replace(COUNTERS, "").replace(COPULAS, "").trim();
  if (bare !== written && bare.length > 1 && filter.mayClause(bare)) openings.push(new UnitOpening(unit, start, bare, false));
}

const isColonOrSpace = (code: number): boolean =>
  code === 0xff1a || code === 0x3a || ((code < 0x3001 || code === 0xfeff) && /\s/.test(String.fromCharCode(code)));

let shortenedStarts: BeginningTable | null = null;

/** False when a clause without some of its words begins as it does with them. */
function startsShortened(text: string): boolean {
  if (!shortenedStarts) {
    shortenedStarts = new BeginningTable();
    for (const { source } of [CONNECTIVES, COUNTERS]) shortenedStarts.add(firstCharacters(source));
  }
  if (shortenedStarts.mayBegin(text) && (CONNECTIVES.test(text) || text.search(COUNTERS) === 0)) return true;
  return text.trimStart().length < text.length;
}
