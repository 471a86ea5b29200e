/** How a text ends when it has come to its end: with a mark, or with closing marks after one. */
const CLOSED = /[。！？!?…；;:：.][”’"'」』）)\]】》*_`]*$|[）)】》」』”’"\]`>|]$/;

/** Words that need something after them; a sentence cannot end there. */
const HANGING_ZH =
  /(?:[，、,（(“《【「—]|(?<=[\u3400-\u9fff]{6})(?:以及|并且|而且|但是|因为|由于|通过|根据|按照|关于|对于|为了|随着|围绕|针对|不仅|不断|进一步|切实|全面|认真|积极))$/;
const HANGING_EN =
  /(?:[,(“[]|[-–—]|\b(?:and|or|but|nor|the|a|an|of|to|in|on|at|by|for|with|from|into|as|than|that|which|who|whose|because|although|while|if|when|where|is|are|was|were|be|has|have|had|will|would|can|could|should|must|may|might|not|its|their|our|your|his|her|this|these|those|very))$/i;

export type Ending = "closed" | "open" | "hanging";

/** How a paragraph ends: `hanging` where the last word or mark needs more, `open` where only the final mark is missing. */
export function endingOf(text: string): Ending {
  const tail = text.slice(-LONGEST_TAIL).replace(/[\s|｜]+$/, "");
  const isChinese = /[\u3400-\u9fff]/.test(tail.slice(-8));
  if ((isChinese ? HANGING_ZH : HANGING_EN).test(tail.slice(-24)) || opensWithoutClosing(tail)) return "hanging";
  return CLOSED.test(tail.slice(-12)) ? "closed" : "open";
}
/** Code units at the end of a text that say how it ends. */
const LONGEST_TAIL = 72;

/** A quotation mark or a bracket that was opened near the end, and no final mark since. */
function opensWithoutClosing(text: string): boolean {
  if (/[。！？.!?]$/.test(text)) return false;
  return PAIRS.some(([open, close]) => {
    const at = text.lastIndexOf(open);
    return at >= 0 && text.indexOf(close, at) < 0;
  });
}
const PAIRS = [
  ["“", "”"],
  ["《", "》"],
  ["（", "）"],
  ["「", "」"],
] as const;

const CLAUSE_MARK = /[。！？；，,;:：]/;
const LONGEST_CLAUSE = 20;
const SHORTEST_CLAUSE = 6;

/** Where the last clause of a text starts, no further than a few words from its end. */
export function lastClauseStart(text: string): number {
  const end = text.trimEnd().length;
  const latest = Math.max(0, end - SHORTEST_CLAUSE);
  for (let at = latest; at > 0 && end - at < LONGEST_CLAUSE; at--) if (CLAUSE_MARK.test(text[at - 1]!)) return at;
  const start = Math.max(0, end - LONGEST_CLAUSE);
  if (start === 0) return 0;
  const space = text.indexOf(" ", start);
  return space >= 0 && space < latest ? space + 1 : start;
}
