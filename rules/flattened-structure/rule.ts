import {
  type Document,
  documentRule,
  type Finding,
  type FindingEdit,
  type FindingInput,
  type Section,
  sourceOffset,
  walkSections,
} from "@draftlint/core";
import * as v from "valibot";

const MESSAGES = {
  "lost-breaks": {
    en: "line breaks were lost: {count} headings stand inside one line of {length} characters; put each on a line of its own",
    "zh-CN": "换行丢失：{count} 个标题挤在一行（共 {length} 字）里；请让每个标题各占一行",
  },
  "glued-heading": {
    en: 'the heading "{title}" is glued to the text before it and is not one; put it on a line of its own',
    "zh-CN": "标题“{title}”与前文连在一起，不会被当作标题；请另起一行",
  },
  "first-heading": { en: "the next heading inside this line", "zh-CN": "同一行中的下一个标题" },
  "break-lines": { en: "Put the {count} headings on lines of their own", "zh-CN": "将 {count} 个标题各放一行" },
} as const;

/** A Markdown heading mark in the middle of a line, after the end of a sentence. */
const GLUED = /[。！？；.!?]\s{0,3}(#{2,6} (?!\s)[^\n#]{1,60})/g;

export default documentRule({
  id: "flattened-structure",
  summary: {
    en: "Headings glued into one long line because line breaks were lost.",
    "zh-CN": "换行丢失，标题被挤进一长行文字里。",
  },
  severity: "error",
  profiles: ["recommended", "strict", "zh-official", "tech", "academic"],
  fixable: "on-request",
  messages: MESSAGES,
  options: v.strictObject({}),
  *check(document, { finding }) {
    if (document.flattened) yield* lostBreaks(document, finding);
    if (document.format === "markdown" && document.text.includes("## ")) yield* gluedHeadings(document, finding);
  },
});

function* lostBreaks(document: Document, finding: (input: FindingInput<typeof MESSAGES>) => Finding): Generator<Finding> {
  const byUnit = new Map<Section["unit"], Section[]>();
  for (const part of document.parts)
    for (const section of walkSections(part.sections)) {
      if (section.form !== "inline") continue;
      const known = byUnit.get(section.unit);
      if (known) known.push(section);
      else byUnit.set(section.unit, [section]);
    }
  for (const [unit, sections] of byUnit) {
    const [first, second] = sections;
    const edits = sections.flatMap((section) => breakBefore(document, section));
    yield finding({
      message: "lost-breaks",
      data: { count: sections.length, length: unit.text.length },
      range: { start: first!.start, end: second ? second.heading.end : first!.heading.end },
      ...(second ? { related: [{ message: "first-heading" as const, range: second.heading }] } : {}),
      fixes: [{ message: "break-lines", data: { count: edits.length }, applies: "on-request", edits }],
    });
  }
}

/** Replaces the spaces before a heading by a line break; in Markdown by a blank line, or the lines would be joined. */
function breakBefore(document: Document, section: Section): FindingEdit[] {
  let start = section.start;
  while (start > section.unit.start && /[ \t\u3000]/.test(document.text[start - 1]!)) start--;
  if (start <= section.unit.start) return [];
  return [{ start, end: section.start, text: document.format === "markdown" ? "\n\n" : "\n" }];
}

function* gluedHeadings(document: Document, finding: (input: FindingInput<typeof MESSAGES>) => Finding): Generator<Finding> {
  for (const unit of document.units) {
    if (unit.kind !== "paragraph" || !unit.text.includes("## ")) continue;
    for (const match of unit.text.matchAll(GLUED)) {
      const at = match.index + match[0].length - match[1]!.length;
      const start = sourceOffset(unit, at);
      const title = match[1]!
        .replace(/^#+ /, "")
        .split(/[。！？]/)[0]!
        .trim();
      if (unit.spans.some((span) => span.kind === "code" && span.start <= at && at < span.end)) continue;
      yield finding({
        message: "glued-heading",
        data: { title },
        range: { start, end: start + match[1]!.length },
        fixes: [{ message: "break-lines", data: { count: 1 }, applies: "on-request", edits: [{ start, end: start, text: "\n\n" }] }],
      });
    }
  }
}
