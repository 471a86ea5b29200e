import type { Range } from "../text/range.ts";

/** The words around a mention, up to the ends of its clause. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
}

const LONGEST_CLAUSE = 80;
const ENDS_CLAUSE = "，。；！？;!?\n";

/** A comma or colon ends a clause unless it stands in a number, a full stop unless it stands in a number or a word. */
function endsClause(text: string, at: number): boolean {
  const character = text[at]!;
  if (ENDS_CLAUSE.includes(character)) return true;
  if (character === "," || character === ":" || character === "：") return !(isDigit(text[at - 1]) && isDigit(text[at + 1]));
  return character === "." && !(isWord(text[at - 1]) && isWord(text[at + 1]));
}

const isDigit = (character: string | undefined): boolean => character !== undefined && character >= "0" && character <= "9";
const isWord = (character: string | undefined): boolean => character !== undefined && /\w/.test(character);

/** The rest of the clause on both sides of a range of a text, at most 80 code units each. */
export function surroundingsOf(text: string, { start, end }: Range): Surroundings {
  let from = start;
  while (from > 0 && start - from < LONGEST_CLAUSE && !endsClause(text, from - 1)) from--;
  let to = end;
  while (to < text.length && to - end < LONGEST_CLAUSE && !endsClause(text, to)) to++;
  return { before: text.slice(from, start), after: text.slice(end, to) };
}

/** What will or should be: a date beside such words is no fact of the past. */
const FUTURE =
  /将(?!近|军)|拟(?!定)|预计|预期|计划|力争|争取|确保|目标|应当|届时|有望|打算|要求|完成时限|\b(?:will|shall|would|plan(?:s|ned)?|expect(?:s|ed)?|aim(?:s|ed)?|target(?:s|ed)?|goals?|going to|intend(?:s|ed)?|should|must|forecast|projected|due)\b/i;
export const speaksOfFuture = (text: string): boolean => FUTURE.test(text);

/** A Chinese clause that says its event is over. */
const DONE_ZH = /了(?![解结然])|已(?:经|于|在)?[^，。]{0,2}[\u4e00-\u9fff]|(?:顺利|圆满|成功)(?:完成|召开|举办|举行|通过|验收)/;
const DONE_EN =
  /\b(?:was|were|had|has been|have been|did|launched|released|completed|opened|finished|shipped|introduced|founded|published|held|signed|reached|moved|joined|started|ended|became|closed|won|received|delivered|adopted)\b/i;
export const tellsDone = (text: string): boolean => DONE_ZH.test(text) || DONE_EN.test(text);

/** What somebody announced earlier, or planned first, was true when it was said. */
const REPORTED =
  /宣布|表示|指出|曾(?!经?在)|当时|原(?:本|定|计划|拟|先)|此前|之前|最初|起初|一度|早先|介绍说|提出|报道|透露|\b(?:said|announced|stated|claimed|predicted|promised|originally|initially|previously|at the time|back then|once|was to|were to|would|had|was (?:scheduled|expected|planned)|were (?:scheduled|expected|planned))\b/i;
export const isReported = (text: string): boolean => REPORTED.test(text);
