import type { Language } from "@draftlint/core";
import type { Random } from "../../planted/random.ts";
import type { SentenceWriter } from "./sentence-writer.ts";

const NUMERALS_ZH = "一二三四五六七八九十";
const ORDINALS_EN = ["First", "Second", "Third"];

/** A report of about so many bytes: numbered chapters and parts of plain paragraphs, now and then a list or a table. */
export function writeReport(options: {
  readonly language: Language;
  readonly writer: SentenceWriter;
  readonly random: Random;
  readonly bytes: number;
}): string {
  const { language, writer, random, bytes } = options;
  const isChinese = language === "zh";
  const blocks = [
    isChinese ? writer.fill("# {org}2025年{topic}工作报告") : writer.fill("# {org}: {topic} in 2025"),
    writer.sentences(1, 3),
  ];
  let size = byteLength(blocks);
  const add = (...added: readonly string[]): void => {
    blocks.push(...added);
    size += byteLength(added);
  };
  const chapters = Math.min(10, Math.max(1, Math.round(bytes / 1800)));
  for (let chapter = 1; chapter <= chapters; chapter++) {
    const mark = isChinese ? `${NUMERALS_ZH[chapter - 1]}、` : `${chapter}. `;
    add(`## ${mark}${capitalised(writer.phrase())}`, writer.sentences(1, 3));
    for (let part = 1; size < (bytes * chapter) / chapters; part++) {
      if (part <= 10) {
        const partMark = isChinese ? `（${NUMERALS_ZH[part - 1]}）` : `${chapter}.${part} `;
        add(`### ${partMark}${capitalised(writer.phrase())}`);
      }
      add(writer.sentences(2, 6), ...extra(isChinese, writer, random));
    }
  }
  return `${blocks.join("\n\n")}\n`;
}

/** What stands after a paragraph besides paragraphs: most often nothing. */
function extra(isChinese: boolean, writer: SentenceWriter, random: Random): readonly string[] {
  const chance = random.next();
  if (chance < 0.08) return [Array.from({ length: random.integer(2, 5) }, () => `- ${writer.sentence()}`).join("\n")];
  if (chance < 0.12) return [table(isChinese, writer, random)];
  if (chance < 0.2) {
    const points = ORDINALS_EN.map((ordinal, index) => {
      const sentence = writer.sentence();
      return isChinese ? `${NUMERALS_ZH[index]}是${sentence}` : `${ordinal}, ${sentence[0]!.toLowerCase()}${sentence.slice(1)}`;
    });
    return [points.join(isChinese ? "" : " ")];
  }
  return [];
}

function table(isChinese: boolean, writer: SentenceWriter, random: Random): string {
  const header = isChinese ? "| 项目 | 上半年 | 下半年 |" : "| Item | First half | Second half |";
  const rows = Array.from(
    { length: random.integer(2, 5) },
    () => `| ${writer.phrase()} | ${random.integer(10, 99)} | ${random.integer(10, 99)} |`,
  );
  return [header, "| --- | --- | --- |", ...rows].join("\n");
}

const capitalised = (text: string): string => `${text[0]!.toUpperCase()}${text.slice(1)}`;

/** Bytes of UTF-8 with the blank line after each block. */
function byteLength(blocks: readonly string[]): number {
  let total = 0;
  for (const block of blocks) total += Buffer.byteLength(block) + 2;
  return total;
}
