import type { Document } from "../model/document.ts";
import { dayNumber } from "../text/calendar.ts";
import type { Range } from "../text/range.ts";
import type { DisableComment, NamedRule } from "./disable-comments.ts";

/** One rule of a comment, or all of them, with the part of the text in which it is silenced. */
export interface Silence {
  readonly comment: DisableComment;
  /** `null` for all rules. */
  readonly rule: NamedRule | null;
  readonly start: number;
  /** `Infinity` where it holds to the end of the text, also for a finding at the very end. */
  readonly end: number;
  /** Where single rules are on again within a silence of all rules, by rule. */
  readonly enabledFrom: ReadonlyMap<string, number>;
}

export interface Silences {
  readonly all: readonly Silence[];
  /** Comments that enable what was not disabled. */
  readonly idle: readonly DisableComment[];
}

export const isExpired = (comment: DisableComment, document: Document): boolean =>
  comment.until !== null && dayNumber(document.now) > dayNumber(comment.until);

/** What the comments of a document silence: expired ones nothing, and names of rules that there are not nothing either. */
export function silencesOf(document: Document, comments: readonly DisableComment[], isKnown: (rule: string) => boolean): Silences {
  const all: Silence[] = [];
  const idle: DisableComment[] = [];
  const open = new Map<string, OpenSilence>();
  const close = (key: string, end: number): boolean => {
    const silence = open.get(key);
    if (silence) all.push({ ...silence, end });
    return open.delete(key);
  };
  for (const comment of comments) {
    if (isExpired(comment, document)) continue;
    const rules = comment.rules.length === 0 ? [null] : comment.rules.filter(({ id }) => isKnown(id));
    if (comment.directive === "enable") {
      const ended = rules.map((rule) =>
        rule ? enableRule(rule.id, comment.start) : [...open.keys()].map((key) => close(key, comment.start)).includes(true),
      );
      if (ended.length > 0 && !ended.includes(true)) idle.push(comment);
      continue;
    }
    for (const rule of rules) {
      const silence = { comment, rule, ...silencedRange(document, comment), enabledFrom: new Map<string, number>() };
      if (comment.directive !== "disable") all.push(silence);
      else {
        close(keyOf(rule), comment.start);
        open.set(keyOf(rule), silence);
      }
    }
  }
  for (const key of [...open.keys()]) close(key, Number.POSITIVE_INFINITY);
  return { all, idle };

  /** True when the rule was silenced by its name or with all others. */
  function enableRule(id: string, from: number): boolean {
    const everything = open.get(ALL);
    const isSilenced = everything !== undefined && !everything.enabledFrom.has(id);
    if (isSilenced) everything.enabledFrom.set(id, from);
    return close(id, from) || isSilenced;
  }
}

const ALL = "*";
const keyOf = (rule: NamedRule | null): string => rule?.id ?? ALL;

interface OpenSilence extends Silence {
  readonly enabledFrom: Map<string, number>;
}

function silencedRange(document: Document, comment: DisableComment): Range {
  const { text } = document;
  const untilEnd = (end: number): number => (end >= text.length ? Number.POSITIVE_INFINITY : end);
  switch (comment.directive) {
    case "disable-next-line":
      return nextLine(text, comment.end);
    case "disable-section": {
      const section = document.sectionAt(comment.start);
      if (section) return { start: section.start, end: untilEnd(section.end) };
      const part = document.partAt(comment.start);
      return { start: part.start, end: untilEnd(part.sections[0]?.start ?? part.end) };
    }
    case "disable-file":
      return { start: 0, end: Number.POSITIVE_INFINITY };
    default:
      return { start: comment.start, end: Number.POSITIVE_INFINITY };
  }
}

const MOST_SKIPPED_LINES = 20;
const SKIPPED_LINE = /[^\S\n]*(?:<!--\s*draftlint-(?:[^-\n]|-(?!->))*-->[^\S\n]*)?\n/y;

/** The first line after an offset's own that holds text: blank lines and further comments between do not count. Its line break belongs to it. */
function nextLine(text: string, offset: number): Range {
  const lineBreak = text.indexOf("\n", offset);
  if (lineBreak < 0) return { start: text.length, end: text.length };
  let start = lineBreak + 1;
  for (let skipped = 0; skipped < MOST_SKIPPED_LINES; skipped++) {
    SKIPPED_LINE.lastIndex = start;
    if (!SKIPPED_LINE.test(text)) break;
    start = SKIPPED_LINE.lastIndex;
  }
  const end = text.indexOf("\n", start);
  return { start, end: end < 0 ? Number.POSITIVE_INFINITY : end + 1 };
}
