import { type Document, documentRule, type Range, sentencesOf, sourceRange, type Unit } from "@draftlint/core";
import * as v from "valibot";
import { endingOf, lastClauseStart } from "./endings.ts";
import { commasBeforeHeadings, lastParagraphs, othersLike } from "./last-paragraphs.ts";

export default documentRule({
  id: "truncated-text",
  summary: { en: "A text that stops in the middle of a sentence.", "zh-CN": "文字在句子中间中断。" },
  severity: "error",
  profiles: ["recommended", "strict", "zh-official", "tech", "academic"],
  fixable: "never",
  messages: {
    hanging: {
      en: 'the text stops after "{text}", in the middle of a sentence; find the rest and add it',
      "zh-CN": "文字到“{text}”中断，句子没有说完；请找回并补上后面的内容",
    },
    comma: {
      en: 'the paragraph ends with a comma ("{text}"); add what is missing, or end the sentence',
      "zh-CN": "段落以逗号或顿号结尾（“{text}”）；请补上缺失的内容，或改用句末标点",
      severity: "warning",
    },
    "no-mark": {
      en: 'the text stops after "{text}" without a final mark; add what is missing, or the mark',
      "zh-CN": "文字到“{text}”为止，句末没有标点；请补上缺失的内容或句末标点",
      severity: "warning",
    },
    nothing: {
      en: 'the text ends with "{text}", and nothing follows; add what was announced',
      "zh-CN": "文字以“{text}”结束，后面没有内容；请补上要列出的内容",
      severity: "warning",
    },
    fence: {
      en: "this code block is never closed, so the draft may be cut off; close it, and check that nothing is missing",
      "zh-CN": "这个代码块没有结束标记，文稿可能不完整；请补上结束标记，并检查是否缺少内容",
      severity: "warning",
    },
  },
  options: v.strictObject({}),
  *check(document, { finding }) {
    const fence = openFence(document);
    if (fence) yield finding({ message: "fence", range: fence });
    for (const unit of commasBeforeHeadings(document)) yield finding({ message: "comma", ...lastClause(unit) });
    for (const unit of lastParagraphs(document)) {
      if (endsInMarkup(unit)) continue;
      const ending = endingOf(unit.text);
      if (/[:：]$/.test(unit.text.trim())) {
        if (unit.kind === "paragraph") yield finding({ message: "nothing", ...lastClause(unit) });
      } else if (ending === "hanging") yield finding({ message: "hanging", ...lastClause(unit) });
      else if (ending === "open") {
        const others = othersLike(document, unit);
        const usual = others.filter((other) => endingOf(other.text) === "closed").length;
        const isUsual = others.length >= FEWEST_OTHERS && usual >= others.length * USUAL;
        if (!isUsual && (usual < others.length * USUAL || !breaksOff(unit))) continue;
        const isLong = isUsual && unit.text.length >= LONG && /[，,；;。.]/.test(unit.text.slice(0, -1)) && usual === others.length;
        yield finding({ message: "no-mark", ...lastClause(unit), ...(isLong ? { severity: "error" } : {}) });
      }
    }
  },
});

function lastClause(unit: Unit): { readonly data: { readonly text: string }; readonly range: Range } {
  const start = lastClauseStart(unit.text);
  return { data: { text: unit.text.slice(start).trim() }, range: sourceRange(unit, start, unit.text.trimEnd().length) };
}

/** A final mark is the custom of a draft when this many other paragraphs … */
const FEWEST_OTHERS = 3;
/** … and this share of them have one. */
const USUAL = 0.9;
/** A shorter paragraph may be a remark that its writer left without a mark. */
const LONG = 60;

/** Sentences with their marks, and after them one without: its writer ends sentences with a mark. */
function breaksOff(unit: Unit): boolean {
  const sentences = sentencesOf(unit);
  const last = sentences.at(-1);
  if (!last || sentences.length < 2 || !/[。！？.!?]["”’）)]*$/.test(sentences.at(-2)!.text)) return false;
  if (SIGNATURE.test(last.text)) return false;
  const han = last.text.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  return han > 0 ? han >= FEWEST_HAN : last.text.split(/\s+/).length >= FEWEST_WORDS;
}
const FEWEST_HAN = 10;
const FEWEST_WORDS = 4;
/** A body, a person or a date that signs the text in its last line. */
const SIGNATURE = /(?:局|厅|办|委|馆|部|院|会|校|室|所|站|公司|集团|中心|政府|学校|大学|处|科)$|\d\s?[年月日]\s*\d*\s?[月日]?$|^[—–-]/;

/** A paragraph may end in code, a link or a picture without a mark. */
const endsInMarkup = ({ spans, text }: Unit): boolean =>
  spans.some(
    ({ kind, end }) => (kind === "code" || kind === "link" || kind === "image" || kind === "html") && end >= text.trimEnd().length,
  );

/** The opening fence of a code block at the end of the draft that is never closed. */
function openFence({ blocks, text }: Document): Range | null {
  const last = blocks.at(-1);
  if (last?.type !== "code") return null;
  const source = text.slice(last.start, last.end);
  const fence = /^[ \t]*(`{3,}|~{3,})[^\n]*/.exec(source);
  if (!fence) return null;
  const lastLine = source.slice(source.lastIndexOf("\n") + 1).trim();
  const isClosed = source.includes("\n") && lastLine.length >= fence[1]!.length && lastLine === fence[1]![0]!.repeat(lastLine.length);
  return isClosed ? null : { start: last.start, end: last.start + fence[0].length };
}
