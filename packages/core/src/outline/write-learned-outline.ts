import type { Language } from "../text/scripts.ts";

export interface LearnedSection {
  readonly aliases: readonly string[];
  /** Number of documents that have it. */
  readonly count: number;
  readonly required: boolean;
  readonly repeats: boolean;
  /** `null` for no least length. */
  readonly minCharacters: number | null;
  readonly headers: readonly string[];
  readonly sections: readonly LearnedSection[];
  readonly ordered: boolean;
}

export interface LearnedOutline {
  readonly files: readonly string[];
  /** Number of documents. */
  readonly count: number;
  readonly kind: string | null;
  readonly title: string | null;
  readonly minCharacters: number | null;
  readonly numbering: readonly string[];
  readonly sections: readonly LearnedSection[];
  readonly ordered: boolean;
  /** Sections that stand in too few documents to be listed. */
  readonly leftOut: readonly { readonly title: string; readonly count: number }[];
}

interface Words {
  from(count: number, files: string): string;
  of(count: number, total: number): string;
  leftOut(titles: string): string;
  readonly free: string;
}
const WORDS: Readonly<Record<Language, Words>> = {
  zh: {
    from: (count, files) => `由 ${count} 份文稿归纳${files === "" ? "" : `：${files}`}`,
    of: (count, total) => `${total} 份中有 ${count} 份`,
    leftOut: (titles) => `只在个别文稿中出现，未列入：${titles}`,
    free: "各份的顺序不同",
  },
  en: {
    from: (count, files) => `Learned from ${count} document${count === 1 ? "" : "s"}${files === "" ? "" : `: ${files}`}`,
    of: (count, total) => `in ${count} of ${total}`,
    leftOut: (titles) => `Not listed, since few documents have it: ${titles}`,
    free: "the documents differ in order",
  },
};

/** The YAML file of a learned outline, with comments in the language. */
export function writeLearnedOutline(outline: LearnedOutline, language: Language): string {
  const words = WORDS[language];
  const joint = language === "zh" ? "、" : ", ";
  const lines = [`# ${oneLine(words.from(outline.count, outline.files.join(joint)))}`];
  const leftOut = outline.leftOut.map(({ title, count }) => `${title} (${count}/${outline.count})`);
  if (leftOut.length > 0) lines.push(`# ${oneLine(words.leftOut(leftOut.join(joint)))}`);
  if (outline.kind !== null) lines.push(`kind: ${scalar(outline.kind)}`);
  if (outline.title !== null) lines.push(`title: [${quoted(outline.title)}]`);
  if (outline.numbering.length > 0) lines.push(`numbering: [${outline.numbering.map(quoted).join(", ")}]`);
  if (outline.minCharacters !== null) lines.push(`minCharacters: ${outline.minCharacters}`);
  if (!outline.ordered) lines.push(`order: free # ${words.free}`);
  if (outline.sections.length === 0) lines.push("sections: []");
  else lines.push("sections:", ...outline.sections.flatMap((section) => sectionLines(section, outline.count, "  ", words)));
  return `${lines.join("\n")}\n`;
}

function sectionLines(section: LearnedSection, total: number, indent: string, words: Words): readonly string[] {
  const inner = `${indent}  `;
  const lines = [`${indent}# ${words.of(section.count, total)}`];
  const fields: string[] = [];
  const [only] = section.aliases;
  if (section.aliases.length === 1) fields.push(`heading: [${quoted(only!)}]`);
  else fields.push("heading:", ...section.aliases.map((alias) => `  - ${quoted(alias)}`));
  if (!section.required) fields.push("optional: true");
  if (section.repeats) fields.push("repeat: true");
  if (section.required && section.minCharacters !== null) fields.push(`minCharacters: ${section.minCharacters}`);
  if (section.headers.length > 0) fields.push(`tables: { headers: [${section.headers.map(quoted).join(", ")}] }`);
  if (!section.ordered && section.sections.length > 0) fields.push(`order: free # ${words.free}`);
  lines.push(...fields.map((field, i) => `${i === 0 ? `${indent}- ` : inner}${field}`));
  if (section.sections.length > 0)
    lines.push(`${inner}sections:`, ...section.sections.flatMap((below) => sectionLines(below, section.count, `${inner}  `, words)));
  return lines;
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ");
const scalar = (text: string): string => (/^[A-Za-z][\w-]*$/.test(text) ? text : quoted(text));
/** Single quotes keep backslashes as they are. */
const quoted = (text: string): string => `'${oneLine(text).replaceAll("'", "''")}'`;
