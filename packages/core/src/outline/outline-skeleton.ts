import { aliasProblem } from "./alias.ts";
import type { Count, Outline, OutlinePassage, OutlineSection, OutlineText } from "./outline.ts";
import { type ParsedOutline, readOutlineNode, readSectionNode } from "./outline-yaml.ts";
import { type OutlineProblem, openYaml } from "./yaml-reader.ts";

/** Reads an outline from a Markdown skeleton; the reference in outline.ts shows the form. `id` is its id when the file gives none. */
export function parseSkeletonOutline(text: string, id: string): ParsedOutline {
  const problems: OutlineProblem[] = [];
  const front = readFront(text, id, problems);
  const { headings, lead } = readBody(text, front.end, problems);
  const first = headings[0];
  const isTitle = first !== undefined && first.depth === 1 && headings.filter((heading) => heading.depth === 1).length === 1;
  const own = isTitle ? headings.slice(1) : headings;
  const under = isTitle ? first : lead;
  if (own.length === 0 && !front.outline) {
    const message = { en: "the skeleton has no headings; write one for each section", "zh-CN": "骨架中没有标题；请为每个部分写一个标题" };
    return { outline: null, problems: [...problems, { message, start: 0, end: Math.min(1, text.length) }] };
  }
  const passage = passageOf(under);
  const outline: Outline = {
    ...front.outline,
    id: front.outline?.id ?? id,
    sections: own.length > 0 ? nest(own) : (front.outline?.sections ?? []),
    ...(isTitle && !front.outline?.title && { title: first.aliases }),
    ...(passage && { lead: { ...passage, ...front.outline?.lead } }),
  };
  return { outline, problems };
}

interface SkeletonHeading {
  readonly depth: number;
  readonly aliases: readonly string[];
  readonly optional: boolean;
  readonly repeat: Count | null;
  readonly line: number;
  readonly guidance: string[];
  fields: Partial<OutlineSection>;
}

function readFront(text: string, id: string, problems: OutlineProblem[]): { readonly outline: Outline | null; readonly end: number } {
  const match = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text);
  if (!match) return { outline: null, end: 0 };
  const { root, reader } = openYaml(match[1]!, match[0].indexOf("\n") + 1, 2);
  const outline = root ? readOutlineNode(root, reader, id) : null;
  problems.push(...reader.problems);
  return { outline, end: match[0].length };
}

const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const COMMENT_FIELDS = /^\s*outline:\s*/;

function readBody(text: string, from: number, problems: OutlineProblem[]): { headings: readonly SkeletonHeading[]; lead: SkeletonHeading } {
  const lead: SkeletonHeading = { depth: 0, aliases: [], optional: false, repeat: null, line: 1, guidance: [], fields: {} };
  const headings: SkeletonHeading[] = [];
  let current = lead;
  let line = text.slice(0, from).split("\n").length;
  let at = from;
  let fence: string | null = null;
  let table: string | null = null;
  while (at < text.length) {
    const end = text.indexOf("\n", at) < 0 ? text.length : text.indexOf("\n", at);
    const row = text.slice(at, end);
    const opened = FENCE.exec(row)?.[1] ?? null;
    const previous = table;
    table = row.trimStart().startsWith("|") ? row : null;
    if (fence !== null) {
      if (opened?.startsWith(fence) && row.trim() === opened) fence = null;
    } else if (opened !== null) fence = opened;
    else if (row.trimStart().startsWith("<!--")) {
      const open = at + row.indexOf("<!--") + 4;
      const close = text.indexOf("-->", open);
      const stop = close < 0 ? text.length : close;
      readComment(text.slice(open, stop), open, line, current, problems);
      const past = text.indexOf("\n", stop);
      line += text.slice(at, past < 0 ? text.length : past).split("\n").length;
      at = past < 0 ? text.length : past + 1;
      continue;
    } else {
      const heading = HEADING.exec(row);
      if (heading) {
        current = readHeading(heading[1]!.length, heading[2]!, line, at, row.length, problems);
        headings.push(current);
      } else if (previous !== null && /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/.test(row))
        current.fields = { ...current.fields, tables: { min: 1, headers: cells(previous) } };
      else {
        const guidance = guidanceOf(row);
        if (guidance !== null) current.guidance.push(guidance);
      }
    }
    at = end + 1;
    line++;
  }
  return { headings, lead };
}

const cells = (row: string): readonly string[] =>
  row
    .trim()
    .replace(/^\||\|$/g, "")
    .split("|")
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "");

/** The text of a block quote line, or of a line wholly in brackets; `null` for any other line. */
function guidanceOf(row: string): string | null {
  const match = /^\s*(?:>\s?(.+)|［(.+)］|【(.+)】|\[([^\]]+)\]|<([^>]+)>)\s*$/.exec(row);
  const text = match?.slice(1).find((group) => group !== undefined);
  return text?.trim() || null;
}

function readComment(comment: string, base: number, line: number, heading: SkeletonHeading, problems: OutlineProblem[]): void {
  const fields = COMMENT_FIELDS.exec(comment);
  if (!fields) {
    if (comment.trim() !== "" && !/^\s*draftlint-/.test(comment)) heading.guidance.push(comment.trim());
    return;
  }
  const skipped = fields[0].length;
  const { root, reader } = openYaml(comment.slice(skipped), base + skipped, line + fields[0].split("\n").length - 1);
  const read = root ? readSectionNode(root, reader) : undefined;
  if (read) heading.fields = { ...heading.fields, ...read };
  problems.push(...reader.problems);
}

const MARKS: readonly (readonly [RegExp, (match: RegExpExecArray) => { optional?: boolean; repeat?: Count }])[] = [
  [/\s*[（(](?:可选|选填|optional)[）)]\s*$/i, () => ({ optional: true })],
  [/\s*[（(](?:可重复|repeat(?:ed|able)?|one or more)[）)]\s*$/i, () => ({ repeat: { min: 1 } })],
  [
    /\s*[（(](\d{1,4})\s*(?:[-–—～~至到]|to)\s*(\d{1,4})\s*(?:次|个|times)?[）)]\s*$/i,
    (match) => ({ repeat: { min: Number(match[1]), max: Number(match[2]) } }),
  ],
];

function readHeading(depth: number, text: string, line: number, at: number, length: number, problems: OutlineProblem[]): SkeletonHeading {
  let rest = text;
  let optional = false;
  let repeat: Count | null = null;
  for (let found = true; found; ) {
    found = false;
    for (const [mark, meaning] of MARKS) {
      const match = mark.exec(rest);
      if (!match) continue;
      const said = meaning(match);
      optional ||= said.optional === true;
      repeat = said.repeat ?? repeat;
      rest = rest.slice(0, match.index);
      found = true;
    }
  }
  const aliases = rest
    .split(/\s+[|｜]\s+/)
    .map((alias) => alias.trim())
    .filter((alias) => alias !== "");
  const usable = aliases.filter((alias) => {
    const problem = aliasProblem(alias);
    if (problem !== null)
      problems.push({
        message: { en: `not a usable pattern: ${problem.en}`, "zh-CN": `无法使用的匹配式：${problem["zh-CN"]}` },
        start: at,
        end: at + length,
      });
    return problem === null;
  });
  if (aliases.length === 0)
    problems.push({
      message: { en: "a heading without text; name the section", "zh-CN": "标题没有文字；请写明该部分的名称" },
      start: at,
      end: at + length,
    });
  return { depth, aliases: usable, optional, repeat, line, guidance: [], fields: {} };
}

function passageOf(heading: SkeletonHeading): OutlinePassage | null {
  const guidance = guidanceText(heading.guidance);
  if (guidance === null && Object.keys(heading.fields).length === 0) return null;
  const { id: _id, heading: _heading, sections: _sections, ...content } = heading.fields;
  return { ...content, line: heading.line, ...(guidance && { guidance }) };
}

function guidanceText(lines: readonly string[]): OutlineText | null {
  const text = lines.join("\n");
  return text === "" ? null : { en: text, "zh-CN": text };
}

/** Sections by the depth of their headings: a deeper heading belongs to the nearest shallower one before it. */
function nest(headings: readonly SkeletonHeading[]): readonly OutlineSection[] {
  const sections: OutlineSection[] = [];
  for (let i = 0; i < headings.length; ) {
    const heading = headings[i]!;
    let next = i + 1;
    while (next < headings.length && headings[next]!.depth > heading.depth) next++;
    const below = nest(headings.slice(i + 1, next));
    const name = heading.aliases[0];
    if (name !== undefined || heading.fields.id !== undefined) {
      const guidance = guidanceText(heading.guidance);
      sections.push({
        ...heading.fields,
        id: heading.fields.id ?? name!,
        heading: [...heading.aliases, ...(heading.fields.heading ?? [])],
        line: heading.line,
        ...(heading.optional && { optional: true }),
        ...(heading.repeat && { repeat: heading.repeat }),
        ...(guidance && { guidance }),
        ...(below.length > 0 && { sections: below }),
      });
    }
    i = next;
  }
  return sections;
}
