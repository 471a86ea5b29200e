import type { Language, Range } from "@draftlint/core";

/**
 * How sections are written: Markdown headings, marks on lines of their own in plain text, or marks with run-in titles,
 * whose text follows on the same line.
 */
export type Style = "markdown" | "plain" | "run-in";

export interface DraftHeading extends Range {
  readonly level: number;
  /** Position among its siblings, from 1. */
  readonly number: number;
  /** Its mark as written, `（二）`; "" without one. */
  readonly mark: string;
  readonly title: string;
  /** The text under it, up to the next heading of the same or a higher level. */
  readonly bodyStart: number;
  readonly bodyEnd: number;
  /** Whether a draft of its kind needs it. */
  readonly isRequired: boolean;
}

export interface DraftSentence extends Range {
  readonly text: string;
}

/** A draft without a fault, and where its pieces stand. */
export interface CleanDraft {
  readonly language: Language;
  readonly kind: string;
  readonly style: Style;
  readonly fileName: string;
  readonly text: string;
  /** Year that it is about. */
  readonly year: number;
  readonly headings: readonly DraftHeading[];
  /** Sentences of its paragraphs, with their final mark. */
  readonly sentences: readonly DraftSentence[];
  /** Paragraphs of sentences, without line breaks. */
  readonly paragraphs: readonly Range[];
  /** Announced counts, the numeral alone: 三 of 以下三个方面. */
  readonly counts: readonly Range[];
  /** Names of week days beside a date: 星期三. */
  readonly weekdays: readonly Range[];
}

interface OpenHeading extends Omit<DraftHeading, "bodyEnd"> {
  bodyEnd: number;
}

/** Writes a draft piece by piece and notes where each stands. */
export class DraftBuilder {
  readonly language: Language;
  readonly style: Style;
  readonly #isNumbered: boolean;
  readonly #gap: string;
  #text = "";
  /** True while the next sentences belong on the line of a run-in title. */
  #isRunIn = false;
  readonly #headings: OpenHeading[] = [];
  readonly #sentences: DraftSentence[] = [];
  readonly #paragraphs: Range[] = [];
  readonly #counts: Range[] = [];
  readonly #weekdays: Range[] = [];
  readonly #counters = [0, 0];

  constructor(options: { readonly language: Language; readonly style: Style; readonly isNumbered: boolean; readonly isTight: boolean }) {
    this.language = options.language;
    this.style = options.style;
    this.#isNumbered = options.isNumbered || options.style !== "markdown";
    this.#gap = options.isTight && options.style !== "markdown" ? "\n" : "\n\n";
  }

  title(text: string): void {
    this.line(this.style === "markdown" ? `# ${text}` : text);
  }

  heading(level: 1 | 2, title: string, isRequired = false): void {
    const number = ++this.#counters[level - 1]!;
    if (level === 1) this.#counters[1] = 0;
    const mark = this.#isNumbered ? this.#mark(level, number) : "";
    this.#startBlock();
    const start = this.#text.length;
    const isRunIn = level === 2 && this.style === "run-in";
    const space = mark !== "" && this.language === "en" ? " " : "";
    this.#text += `${this.style === "markdown" ? `${"#".repeat(level + 1)} ` : ""}${mark}${space}${title}`;
    if (isRunIn) this.#text += this.language === "zh" ? "。" : ". ";
    const end = this.#text.length;
    for (const open of this.#headings) if (open.level >= level && open.bodyEnd < 0) open.bodyEnd = start;
    this.#headings.push({ level, number, mark, title, isRequired, start, end, bodyStart: end, bodyEnd: -1 });
    this.#isRunIn = isRunIn;
  }

  /** A paragraph of sentences; they come without their full stop. */
  paragraph(sentences: readonly string[]): void {
    if (!this.#isRunIn) this.#startBlock();
    this.#isRunIn = false;
    const from = this.#text.length;
    for (const [index, sentence] of sentences.entries()) {
      if (index > 0 && this.language === "en") this.#text += " ";
      const start = this.#text.length;
      this.#text += finish(sentence, this.language);
      this.#sentences.push({ start, end: this.#text.length, text: this.#text.slice(start) });
    }
    this.#paragraphs.push({ start: from, end: this.#text.length });
  }

  /** An announcement of how many items follow, `{count}` standing for the numeral, and the items. */
  counted(announcement: string, items: readonly string[]): void {
    this.#startBlock();
    const [before, after] = announcement.split("{count}");
    this.#text += before;
    const numeral = NUMERALS[this.language][items.length]!;
    this.#counts.push({ start: this.#text.length, end: this.#text.length + numeral.length });
    this.#text += numeral + after;
    this.list(items);
  }

  /** The same in running text: 一是…。二是…。 or "First, … Second, …". */
  countedInline(announcement: string, items: readonly string[]): void {
    this.#startBlock();
    const from = this.#text.length;
    const [before, after] = announcement.split("{count}");
    this.#text += before;
    const numeral = NUMERALS[this.language][items.length]!;
    this.#counts.push({ start: this.#text.length, end: this.#text.length + numeral.length });
    this.#text += numeral + after;
    for (const [index, item] of items.entries()) {
      this.#text += this.language === "zh" ? `${NUMERALS.zh[index + 1]}是` : ` ${["First", "Second", "Third", "Fourth", "Fifth"][index]}, `;
      const start = this.#text.length;
      this.#text += this.language === "zh" ? `${item}。` : `${item}.`;
      this.#sentences.push({ start, end: this.#text.length, text: this.#text.slice(start) });
    }
    this.#paragraphs.push({ start: from, end: this.#text.length });
  }

  /** A table of numbers with a total row. Markdown only. */
  table(header: readonly string[], rows: readonly (readonly [string, ...number[]])[], total: string): void {
    const width = header.length - 1;
    const sums = Array.from({ length: width }, (_, column) => rows.reduce((sum, row) => sum + Number(row[column + 1]), 0));
    const all = [header, header.map(() => "---"), ...rows, [total, ...sums]];
    this.#startBlock();
    this.#text += all.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
  }

  list(items: readonly string[], marker: "bullet" | "number" = "bullet"): void {
    this.#startBlock();
    this.#text += items
      .map((item, index) => {
        const text = finish(item, this.language);
        if (this.style === "markdown") return marker === "bullet" ? `- ${text}` : `${index + 1}. ${text}`;
        return this.language === "zh" ? `${index + 1}.${text}` : `(${"abcdefgh"[index]}) ${text}`;
      })
      .join("\n");
  }

  /** A line as it is; `{day}` marks the name of a week day. */
  line(text: string, weekday = ""): void {
    this.#startBlock();
    const at = text.indexOf("{day}");
    if (at >= 0) this.#weekdays.push({ start: this.#text.length + at, end: this.#text.length + at + weekday.length });
    this.#text += text.replace("{day}", weekday);
  }

  finish(facts: Pick<CleanDraft, "kind" | "fileName" | "year">): CleanDraft {
    const text = `${this.#text}\n`;
    return {
      ...facts,
      language: this.language,
      style: this.style,
      text,
      headings: this.#headings.map((heading) => ({ ...heading, bodyEnd: heading.bodyEnd < 0 ? text.length : heading.bodyEnd })),
      sentences: this.#sentences,
      paragraphs: this.#paragraphs,
      counts: this.#counts,
      weekdays: this.#weekdays,
    };
  }

  #startBlock(): void {
    if (this.#text !== "") this.#text += this.#gap;
    this.#isRunIn = false;
  }

  #mark(level: 1 | 2, number: number): string {
    const numeral = "零一二三四五六七八九十"[number]!;
    if (this.language === "zh") return level === 1 ? `${numeral}、` : `（${numeral}）`;
    return level === 1 ? `${number}.` : `${this.#counters[0]}.${number}`;
  }
}

const NUMERALS = {
  zh: ["零", "一", "二", "三", "四", "五", "六"],
  en: ["no", "one", "two", "three", "four", "five", "six"],
} as const;

const finish = (sentence: string, language: Language): string =>
  language === "zh" ? `${sentence}。` : `${sentence[0]!.toUpperCase()}${sentence.slice(1)}.`;
