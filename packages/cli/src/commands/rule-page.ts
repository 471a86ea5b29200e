import { countHan, type MessageLanguage } from "@draftlint/core";

/** What a rule.md says, cut into what a terminal can show. */
export interface RulePage {
  readonly sections: readonly { readonly title: string; readonly blocks: readonly string[] }[];
  readonly examples: readonly PageExample[];
}

export interface PageExample {
  readonly title: string;
  readonly fences: readonly { readonly info: string; readonly lines: readonly string[] }[];
}

/** Reads a rule.md in the form of CONTRIBUTING.md, and leaves out what is said in the other language. */
export function readRulePage(markdown: string, language: MessageLanguage): RulePage {
  const [, ...parts] = splitAt(markdown.split("\n"), /^## /);
  const sections = parts.map(([title = "", ...lines]) => ({ title: title.slice(3).trim(), lines }));
  const examples = sections.find(({ title }) => title === "Examples")?.lines ?? [];
  return {
    sections: sections
      .filter(({ title }) => title !== "Examples" && isIn(title, language, TITLES_OF_BOTH))
      .map(({ title, lines }) => ({ title: say(title, language), blocks: inLanguage(blocksOf(lines), language) })),
    examples: splitAt(examples, /^### /)
      .slice(1)
      .flatMap(([title = "", ...lines]) => {
        const fences = fencesOf(lines);
        const draft = fences.filter(({ info }) => /^(markdown|text)\b/.test(info)).flatMap(({ lines: text }) => text);
        return hasHan(draft.join("\n")) === (language === "zh-CN") ? { title: title.slice(4).trim(), fences } : [];
      }),
  };
}

/** Section titles that stand for both languages. */
const TITLES_OF_BOTH: ReadonlyMap<string, string> = new Map([
  ["What it does not report", "不报告的情况"],
  ["Sources", "依据"],
]);

const say = (title: string, language: MessageLanguage): string => (language === "zh-CN" && TITLES_OF_BOTH.get(title)) || title;

const isIn = (text: string, language: MessageLanguage, both: ReadonlyMap<string, string>): boolean =>
  both.has(text) || hasHan(text) === (language === "zh-CN");

/** A text with a good share of Chinese characters is Chinese, whatever it quotes. */
const hasHan = (text: string): boolean => countHan(text) * 5 > text.length;

/** The blocks of one language; all of them where the section has only one. */
function inLanguage(blocks: readonly string[], language: MessageLanguage): readonly string[] {
  const own = blocks.filter((block) => hasHan(block) === (language === "zh-CN"));
  return own.length > 0 ? own : blocks;
}

/** Paragraphs and list items, each as one line of text; an item keeps its "- ". */
function blocksOf(lines: readonly string[]): readonly string[] {
  const blocks: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    const text = line.trim();
    if (text === "") isOpen = false;
    else if (isOpen && !/^[-*] /.test(text)) {
      const before = blocks.pop() ?? "";
      blocks.push(/[\p{sc=Han}\u3000-\u303f\uff00-\uffef]$/u.test(before) ? before + text : `${before} ${text}`);
    } else {
      blocks.push(text.replace(/^\* /, "- "));
      isOpen = true;
    }
  }
  return blocks;
}

function fencesOf(lines: readonly string[]): PageExample["fences"] {
  const fences: { info: string; lines: string[] }[] = [];
  let mark: string | null = null;
  for (const line of lines) {
    const fence = /^(`{3,}|~{3,})(.*)$/.exec(line);
    if (mark === null && fence) {
      mark = fence[1]!;
      fences.push({ info: fence[2]!.trim(), lines: [] });
    } else if (mark !== null && fence && fence[1]!.startsWith(mark) && fence[2]!.trim() === "") mark = null;
    else if (mark !== null) fences.at(-1)!.lines.push(line);
  }
  return fences;
}

/** Groups of lines, each starting at a line that matches outside fences; the first group is what stands before. */
function splitAt(lines: readonly string[], pattern: RegExp): readonly (readonly string[])[] {
  const groups: string[][] = [[]];
  let mark: string | null = null;
  for (const line of lines) {
    const fence = /^(`{3,}|~{3,})(.*)$/.exec(line);
    if (fence && mark === null) mark = fence[1]!;
    else if (fence && mark !== null && fence[1]!.startsWith(mark) && fence[2]!.trim() === "") mark = null;
    if (mark === null && pattern.test(line)) groups.push([]);
    groups.at(-1)!.push(line);
  }
  return groups;
}
