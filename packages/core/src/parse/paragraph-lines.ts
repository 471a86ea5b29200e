import type { Range } from "../text/range.ts";
import type { Content } from "./content.ts";

/** The lines of an open paragraph, each from where its container's marks end. */
export class ParagraphLines {
  readonly #source: string;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  #splitsTab = false;

  constructor(source: string) {
    this.#source = source;
  }

  get count(): number {
    return this.#starts.length;
  }

  clear(): void {
    this.#starts.length = 0;
    this.#ends.length = 0;
    this.#splitsTab = false;
  }

  put(start: number, end: number, splitsTab: boolean): void {
    this.#starts.push(start);
    this.#ends.push(end);
    this.#splitsTab ||= splitsTab;
  }

  last(): Range {
    return { start: this.#starts.at(-1)!, end: this.#ends.at(-1)! };
  }

  /** Takes the last line away again. */
  pop(): void {
    this.#starts.pop();
    this.#ends.pop();
  }

  /** What the lines say together. */
  content(): Content {
    const source = this.#source;
    const starts = this.#starts;
    const ends = this.#ends;
    let isWhole = true;
    for (let i = 1; i < starts.length; i++) if (starts[i] !== ends[i - 1]! + 1) isWhole = false;
    if (isWhole) return { text: source, start: starts[0]!, end: ends.at(-1)!, lines: null, splitsTab: this.#splitsTab };
    let text = "";
    const lines: number[] = [];
    for (let i = 0; i < starts.length; i++) {
      if (i > 0) text += "\n";
      lines.push(text.length, starts[i]!);
      text += source.slice(starts[i], ends[i]);
    }
    return { text, start: 0, end: text.length, lines, splitsTab: this.#splitsTab };
  }
}
