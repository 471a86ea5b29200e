/** A place for people: `line` and `column` from 1, `offset` from 0, columns and offsets in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Converts offsets to lines and columns. Only the edges (reports, editors) need one; rules work on offsets. */
export class LineIndex {
  readonly #starts: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    const starts = [0];
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    this.#starts = starts;
    this.#length = text.length;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** Offset of the first code unit of a line counted from 1; the end of the text for lines after the last. */
  lineStart(lineFrom1: number): number {
    return this.#starts[lineFrom1 - 1] ?? this.#length;
  }

  /** The place of an offset; offsets outside the text are clamped to its ends. */
  position(offset: number): Position {
    const at = Math.min(Math.max(offset, 0), this.#length);
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - this.#starts[low]! + 1, offset: at };
  }
}
