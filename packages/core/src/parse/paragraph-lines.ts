import type { Range } from "../text/range.ts";
import type { Content } from "./content.ts";

/** The lines of an open paragraph, each from where its container's marks end. */
export class ParagraphLines {
  readonly #source: string;
  /** Starts and ends in turn. */
  readonly #edges: number[] = [];
  /** The lines and the breaks between them are a slice of the source. */
  #isSlice = true;
  #splitsTab = false;

  constructor(source: string) {
    this.#source = source;
  }

  get isEmpty(): boolean {
    return this.#edges.length === 0;
  }

  clear(): void {
    this.#edges.length = 0;
    this.#isSlice = true;
    this.#splitsTab = false;
  }

  put(start: number, end: number, splitsTab: boolean): void {
    const edges = this.#edges;
    if (edges.length > 0 && start !== edges[edges.length - 1]! + 1) this.#isSlice = false;
    if (splitsTab) this.#splitsTab = true;
    edges.push(start, end);
  }

  last(): Range {
    const edges = this.#edges;
    return { start: edges[edges.length - 2]!, end: edges[edges.length - 1]! };
  }

  /** Takes the last line away again. */
  pop(): void {
    this.#edges.length -= 2;
  }

  /** What the lines say together. */
  content(): Content {
    const source = this.#source;
    const edges = this.#edges;
    const splitsTab = this.#splitsTab;
    if (this.#isSlice) return { text: source, start: edges[0]!, end: edges[edges.length - 1]!, lines: null, splitsTab };
    const parts: string[] = [];
    const lines: number[] = [];
    let length = 0;
    for (let i = 0; i < edges.length; i += 2) {
      lines.push(length, edges[i]!);
      length += edges[i + 1]! - edges[i]! + 1;
      parts.push(source.slice(edges[i]!, edges[i + 1]!));
    }
    return { text: parts.join("\n"), start: 0, end: length - 1, lines, splitsTab };
  }
}
