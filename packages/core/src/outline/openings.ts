import type { Document } from "../model/document.ts";
import { matchMark } from "../model/mark-patterns.ts";
import { type Sentence, sentencesOf } from "../model/sentences.ts";
import { sourceRange, type Unit } from "../model/unit.ts";
import type { Range } from "../text/range.ts";
import type { Opening } from "./alignment.ts";
import { unitsIn } from "./passage.ts";

/** Longest clause that can stand for a heading, in code units. */
const LONGEST_OPENING = 40;
const CLAUSE_END = "，,：:。；;！？!?";
/** What may stand before the words of a heading in a sentence: 但工作中也存在以下问题. */
const CONNECTIVES =
  /^(?:但是?|同时|然而|此外|另外|虽然|目前|当前|现阶段|(?:在)?(?:工作|实际工作|检查|运行|实施)中|我们|仍然?|依然|还|也|主要|the|our|however)+[，,]?\s*/iu;
const COUNTERS = /(?:以下|如下|下列|下述|一些|一定的?|几|[一二三四五六七八九十两\d]+)(?:个|点|项|类|条|大)?(?:方面|点)?的?/gu;
const COPULAS =
  /(?:有|是|为|表现(?:在|为)|包括|\s(?:are|is|were|was|include|includes|follow|follows)(?:\s+as\s+follows|\s+the\s+following)?)$/iu;

/**
 * The first words of paragraphs, list items, table cells and bold leads of a stretch of text, and the clauses before a colon:
 * "Status" of "**Status:** accepted", 存在问题 of 但工作中还存在以下问题：. Sentences are there too, for frames.
 */
export function openingsOf(document: Document, range: Range): readonly Opening[] {
  const openings: Opening[] = [];
  for (const unit of unitsIn(document, range)) {
    if (unit.kind === "heading" || unit.quoted) continue;
    if (unit.spans.length > 0) addBoldLead(unit, openings);
    if (unit.kind === "cell") {
      if (unit.text.length > 0 && unit.text.length <= LONGEST_OPENING) add(unit, 0, unit.text.length, openings);
      continue;
    }
    let isFirst = true;
    for (const sentence of sentencesOf(unit)) {
      addSentence(sentence, isFirst, openings);
      isFirst = false;
    }
  }
  return openings;
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

function addSentence({ unit, text, at }: Sentence, isFirst: boolean, openings: Opening[]): void {
  const skipped = matchMark(text)?.end ?? 0;
  const body = skipped === 0 ? text : text.slice(skipped);
  openings.push(new UnitOpening(unit, at + skipped, body, true));
  const colon = firstColon(text);
  if (!isFirst && colon < 0) return;
  const length = clauseLength(body);
  if (length > 0 && (isFirst || skipped + length === colon)) add(unit, at + skipped, at + skipped + length, openings);
  const start = colon < 0 ? -1 : Math.max(lastBreak(text, colon), colon - LONGEST_OPENING);
  if (start > 0) add(unit, at + start, at + colon, openings);
}

function firstColon(text: string): number {
  const wide = text.indexOf("：");
  const narrow = text.indexOf(":");
  return wide < 0 || (narrow >= 0 && narrow < wide) ? narrow : wide;
}

function lastBreak(text: string, before: number): number {
  for (let i = before - 1; i >= 0; i--) if (CLAUSE_END.includes(text[i]!)) return i + 1;
  return 0;
}

/** Length of the first clause of a text; 0 when it is too long to be a heading. */
function clauseLength(text: string): number {
  const most = Math.min(text.length, LONGEST_OPENING + 1);
  for (let i = 0; i < most; i++) if (CLAUSE_END.includes(text[i]!)) return i;
  return text.length <= LONGEST_OPENING ? text.length : 0;
}

function addBoldLead(unit: Unit, openings: Opening[]): void {
  const bold = unit.spans.find((span) => span.kind === "strong" && span.start === 0 && span.end <= LONGEST_OPENING);
  if (bold) add(unit, 0, bold.end, openings);
}

function add(unit: Unit, start: number, end: number, openings: Opening[]): void {
  const written = unit.text.slice(start, end).replace(/[：:\s]+$/, "");
  openings.push(new UnitOpening(unit, start, written, false));
  const bare = written.replace(CONNECTIVES, "").replace(COUNTERS, "").replace(COPULAS, "").trim();
  if (bare !== written && bare.length > 1) openings.push(new UnitOpening(unit, start, bare, false));
}
