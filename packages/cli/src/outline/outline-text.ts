import { type Colors, type MessageLanguage, printable } from "@draftlint/core";
import type { OutlineData, SectionData, TreeData } from "./outline-data.ts";

const LINE_WIDTH = 5;

/** The section tree for people: a line for each heading, with the number of its line in the draft. */
export function outlineText({ documents, outlines }: OutlineData, language: MessageLanguage, colors: Colors): string {
  const words = WORDS[language];
  const number = (line: number): string => colors.dim(String(line).padStart(LINE_WIDTH));
  const head = (tree: TreeData, usual: string): string =>
    `${number(tree.start.line)}  ${tree.title === null ? colors.dim(usual) : colors.bold(printable(tree.title))}`;
  const sectionLines = (sections: readonly SectionData[], depth: number): readonly string[] =>
    sections.flatMap((section) => [
      `${number(section.start.line)}  ${"  ".repeat(depth)}${heading(section)}${colors.dim(itemsText(section))}`,
      ...sectionLines(section.sections, depth + 1),
    ]);
  const trees = [
    ...outlines.map((tree) => [head(tree, words.listing), ...sectionLines(tree.sections, 1).map((line) => colors.dim(line))]),
    ...documents.map((tree) => [
      head(tree, words.untitled),
      ...(tree.sections.length > 0 ? sectionLines(tree.sections, 1) : [`${" ".repeat(LINE_WIDTH)}    ${colors.dim(words.noSections)}`]),
    ]),
  ];
  return `${trees.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** "一、存在问题", "1.2 Scope", "Step 3 Release" */
function heading({ mark, title }: SectionData): string {
  if (mark === null) return printable(title);
  return printable(/[、）)．①-⑳]$/.test(mark) && !/^[A-Za-z0-9]/.test(title) ? mark + title : `${mark} ${title}`);
}

/** "  一是 … 三是 (3)" for each series of items in the section's text. */
const itemsText = ({ items = [] }: SectionData): string =>
  items.map((series) => `  ${series[0]!.mark} … ${series.at(-1)!.mark} (${series.length})`).join("");

const WORDS: Readonly<Record<MessageLanguage, { readonly untitled: string; readonly listing: string; readonly noSections: string }>> = {
  en: { untitled: "(no title)", listing: "(contents)", noSections: "(no sections)" },
  "zh-CN": { untitled: "（无标题）", listing: "（目录）", noSections: "（无章节）" },
};
