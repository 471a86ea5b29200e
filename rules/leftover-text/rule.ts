import { type FindingInput, type Range, sectionRule } from "@draftlint/core";
import * as v from "valibot";
import { findLeftovers } from "./find-leftovers.ts";
import type { Leftover } from "./found.ts";
import { messages } from "./messages.ts";

export default sectionRule({
  id: "leftover-text",
  summary: {
    en: "Text that came along by copying and does not belong to the draft.",
    "zh-CN": "复制时带进来、不属于文稿的文字。",
  },
  severity: "warning",
  profiles: ["recommended", "strict", "zh-official", "tech", "academic"],
  fixable: "always",
  messages,
  options: v.strictObject({
    allow: v.pipe(v.optional(v.array(v.string()), []), v.description("Texts that do belong to these drafts, as written.")),
  }),
  *check(section, { options, finding }) {
    const leftovers = findLeftovers(section);
    if (leftovers.length === 0) return;
    const allowed = new Set(options.allow);
    for (const group of groupAlike(leftovers)) if (!allowed.has(group[0].text)) yield finding(inputFor(group, section.text));
  },
});

type Group = [Leftover, ...Leftover[]];

/** Codes and characters that come in dozens: a section has one finding for all that are alike. */
const REPEATED: ReadonlySet<Leftover["message"]> = new Set(["entity", "tag", "invisible", "lost"]);

function groupAlike(leftovers: Iterable<Leftover>): readonly Group[] {
  const groups: Group[] = [];
  const known = new Map<string, Group>();
  for (const leftover of leftovers) {
    const key = REPEATED.has(leftover.message) ? `${leftover.message} ${leftover.text}` : null;
    const group = key === null ? undefined : known.get(key);
    if (group) group.push(leftover);
    else {
      const fresh: Group = [leftover];
      groups.push(fresh);
      if (key !== null) known.set(key, fresh);
    }
  }
  return groups;
}

function inputFor(group: Group, source: string): FindingInput<typeof messages> {
  const [{ message, start, end, text, word }] = group;
  const data = { text: shorten(text) };
  const places = group.map((leftover): Range => ({ start: leftover.start, end: leftover.end }));
  const place = { range: { start, end }, ...(places.length > 1 ? { ranges: places } : {}) };
  const write = (by: string) => places.map((range) => ({ ...range, text: by }));
  switch (message) {
    case "separator":
    case "invisible":
      return { message, data, ...place, fixes: [{ message: "delete", data, applies: "always", edits: write("") }] };
    case "page-number":
    case "navigation":
    case "file-name":
    case "chat":
    case "citation": {
      const edits = [{ ...withSurroundings({ start, end }, source), text: "" }];
      return { message, data, ...place, fixes: [{ message: "delete", data, applies: "on-request", edits }] };
    }
    case "revision":
      return text.startsWith("{")
        ? { message, data, ...place, fixes: [{ message: "accept", applies: "on-request", edits: write(word) }] }
        : { message, data, ...place };
    case "entity":
      if (word === "") return { message: "unknown-entity", data, ...place };
      if (word.trim() === "")
        return { message: "space-entity", data, ...place, fixes: [{ message: "space", applies: "on-request", edits: write(" ") }] };
      return {
        message,
        data: { ...data, word },
        ...place,
        fixes: [{ message: "write", data: { word }, applies: "on-request", edits: write(word) }],
      };
    case "masked":
    case "nameless":
    case "bare":
      return {
        message,
        data: { ...data, word },
        ...place,
        fixes: [{ message: "write", data: { word }, applies: "on-request", edits: write(word) }],
      };
    default:
      return { message, data, ...place };
  }
}

/** What to delete with a range: its line and a blank line after it when it fills the line, else the space that it would leave before a mark. */
function withSurroundings({ start, end }: Range, source: string): Range {
  const isLineStart = start === 0 || source[start - 1] === "\n";
  if (!isLineStart || source[end] !== "\n") {
    const leavesSpace = source[start - 1] === " " && (end === source.length || /[\s.,;:!?。，；：！？]/.test(source[end]!));
    return { start: leavesSpace ? start - 1 : start, end };
  }
  const isAfterBlank = start === 0 || source[start - 2] === "\n";
  return { start, end: end + (isAfterBlank && source[end + 1] === "\n" ? 2 : 1) };
}

const LONGEST_QUOTE = 40;
const shorten = (text: string): string => {
  const line = text.trim().replace(/\s+/g, " ");
  return line.length <= LONGEST_QUOTE ? line : `${line.slice(0, LONGEST_QUOTE - 1)}…`;
};
