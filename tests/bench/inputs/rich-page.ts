import type { Language } from "@draftlint/core";
import type { Random } from "../../planted/random.ts";
import type { SentenceWriter } from "./sentence-writer.ts";

interface Page {
  readonly language: Language;
  readonly writer: SentenceWriter;
  readonly random: Random;
}

const CODE_LANGUAGES = ["rust", "js", "sh", "toml", ""];

/** A page of documentation of about so many bytes, dense with Markdown: links, code, tables, nested lists, quotes, notes. */
export function writeRichPage(page: Page, bytes: number): string {
  const { writer, random } = page;
  const references = random.integer(3, 8);
  const blocks = [
    `---\ntitle: ${writer.phrase()}\nweight: ${random.integer(1, 90)}\n---`,
    `# ${writer.phrase()}`,
    paragraph(page, references),
  ];
  let size = 0;
  for (let section = 1; size < bytes; section++) {
    const added = [`${section % 3 === 1 ? "##" : "###"} ${writer.phrase()}${random.next() < 0.3 ? ` with \`${identifier(page)}\`` : ""}`];
    for (let i = random.integer(2, 5); i > 0; i--) added.push(block(page, references));
    blocks.push(...added);
    for (const text of added) size += Buffer.byteLength(text) + 2;
  }
  for (let i = 1; i <= references; i++) blocks.push(`[ref-${i}]: https://example.org/${identifier(page)}/${i} "${writer.phrase()}"`);
  blocks.push(`[^1]: ${writer.sentence()}`);
  return `${blocks.join("\n\n")}\n`;
}

function block(page: Page, references: number): string {
  const chance = page.random.next();
  if (chance < 0.55) return paragraph(page, references);
  if (chance < 0.7) return code(page);
  if (chance < 0.82) return list(page, references);
  if (chance < 0.9) return table(page);
  if (chance < 0.95) return paragraph(page, references).replace(/^/gm, "> ");
  return chance < 0.975 ? `![${page.writer.phrase()}](images/${identifier(page)}.png)` : `<!-- ${page.writer.phrase()} -->`;
}

/** Sentences wrapped at about 80 columns, with markup in half of them. */
function paragraph(page: Page, references: number): string {
  const sentences = Array.from({ length: page.random.integer(2, 5) }, () => decorated(page, references));
  if (page.random.next() < 0.1) sentences[0] += "[^1]";
  return page.language === "zh" ? sentences.join("") : sentences.join(" ").replace(/(.{70,}?) /g, "$1\n");
}

/** A sentence with some words of it marked up. */
function decorated(page: Page, references: number): string {
  const { writer, random, language } = page;
  const sentence = writer.sentence();
  if (random.next() < 0.5) return sentence;
  const words = language === "zh" ? sentence.match(/.{1,5}/gu)! : sentence.split(" ");
  const at = random.integer(1, words.length - 2);
  words[at] = markup(words[at]!, page, references);
  return words.join(language === "zh" ? "" : " ");
}

function markup(word: string, page: Page, references: number): string {
  const { random } = page;
  const [, text, tail] = /^(.*?)([,;，；。]?)$/u.exec(word)!;
  if (text === "") return word;
  const chance = random.next();
  if (chance < 0.3) return `\`${identifier(page)}\`${tail}`;
  if (chance < 0.5) return `[${text}](${identifier(page)}.md#${identifier(page)})${tail}`;
  if (chance < 0.65) return `[${text}][ref-${random.integer(1, references)}]${tail}`;
  return chance < 0.85 ? `**${text}**${tail}` : `*${text}*${tail}`;
}

function code(page: Page): string {
  const { random } = page;
  const lines = Array.from({ length: random.integer(3, 14) }, () => {
    const indent = "    ".repeat(random.integer(0, 2));
    return `${indent}let ${identifier(page)} = ${identifier(page)}(${random.integer(0, 999)}, "${identifier(page)}"); // ${page.writer.phrase()}`;
  });
  return ["```".concat(random.pick(CODE_LANGUAGES)), ...lines, "```"].join("\n");
}

function list(page: Page, references: number): string {
  const { random } = page;
  const isOrdered = random.next() < 0.4;
  const lines: string[] = [];
  for (let i = 1, items = random.integer(3, 6); i <= items; i++) {
    lines.push(`${isOrdered ? `${i}.` : "-"} ${decorated(page, references)}`);
    if (random.next() < 0.25) lines.push(`${isOrdered ? "   " : "  "}- ${decorated(page, references)}`);
  }
  return lines.join("\n");
}

function table(page: Page): string {
  const { writer, random } = page;
  const columns = random.integer(2, 4);
  const row = (cell: () => string): string => `| ${Array.from({ length: columns }, cell).join(" | ")} |`;
  const rows = Array.from({ length: random.integer(3, 8) }, () =>
    row(() => (random.next() < 0.4 ? `\`${identifier(page)}\`` : writer.phrase())),
  );
  return [row(() => writer.phrase()), row(() => "---"), ...rows].join("\n");
}

const IDENTIFIERS = ["parse", "index", "merge", "shelf", "queue", "signal", "buffer", "window", "anchor", "branch", "ledger", "cursor"];
const identifier = ({ random }: Page): string => `${random.pick(IDENTIFIERS)}_${random.pick(IDENTIFIERS)}_${random.integer(1, 99)}`;
