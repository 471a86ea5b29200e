import type { Document } from "../model/document.ts";
import { matchMark } from "../model/mark-patterns.ts";
import { sentencesOf } from "../model/sentences.ts";
import { sourceRange, type Unit } from "../model/unit.ts";
import type { Range } from "../text/range.ts";
import type { Opening } from "./align.ts";
import { unitsIn } from "./passage.ts";

/** Longest clause that can stand for a heading, in code units. */
const LONGEST_OPENING = 40;
/** Frames look at this much of a sentence. */
const LONGEST_SENTENCE = 120;
const CLAUSE_END = /[，,：:。；;！？!?]/;
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
    addBoldLead(unit, openings);
    if (unit.kind === "cell") {
      if (unit.text.length > 0 && unit.text.length <= LONGEST_OPENING) add(unit, 0, unit.text.length, openings);
      continue;
    }
    for (const [i, sentence] of sentencesOf(unit).entries()) {
      const from = sentence.at + (matchMark(sentence.text)?.end ?? 0);
      const length = clauseLength(unit.text, from, sentence.at + sentence.text.length);
      if (length > 0 && (i === 0 || "：:".includes(unit.text[from + length] ?? ""))) add(unit, from, from + length, openings);
      addSentence(unit, from, sentence.at + sentence.text.length, openings);
      const colon = sentence.text.search(/[：:]/);
      const start = colon < 0 ? -1 : Math.max(lastBreak(sentence.text, colon), colon - LONGEST_OPENING);
      if (start > 0) add(unit, sentence.at + start, sentence.at + colon, openings);
    }
  }
  return openings;
}

const lastBreak = (text: string, before: number): number => {
  for (let i = before - 1; i >= 0; i--) if (CLAUSE_END.test(text[i]!)) return i + 1;
  return 0;
};

function clauseLength(text: string, from: number, to: number): number {
  const clause = text.slice(from, Math.min(to, from + LONGEST_OPENING + 1));
  const end = clause.search(CLAUSE_END);
  const length = end < 0 ? clause.length : end;
  return length <= LONGEST_OPENING ? length : 0;
}

function addSentence(unit: Unit, from: number, to: number, openings: Opening[]): void {
  const end = Math.min(to, from + LONGEST_SENTENCE);
  if (end > from) openings.push({ text: unit.text.slice(from, end), ...sourceRange(unit, from, end), isSentence: true });
}

function addBoldLead(unit: Unit, openings: Opening[]): void {
  const bold = unit.spans.find((span) => span.kind === "strong" && span.start === 0 && span.end <= LONGEST_OPENING);
  if (bold) add(unit, 0, bold.end, openings);
}

function add(unit: Unit, start: number, end: number, openings: Opening[]): void {
  const written = unit.text.slice(start, end).replace(/[：:\s]+$/, "");
  const range = sourceRange(unit, start, start + written.length);
  openings.push({ text: written, ...range });
  const bare = written.replace(CONNECTIVES, "").replace(COUNTERS, "").replace(COPULAS, "").trim();
  if (bare !== written && bare.length > 1) openings.push({ text: bare, ...range });
}
