/**
 * A place within a line, counted in columns as well, since tabs reach to the next column that is a multiple of four (CommonMark 0.31 §2.2).
 * Inside a tab that was taken in part, `at` follows the tab and `pending` says how many of its columns are left.
 */
export class LineCursor {
  readonly #source: string;
  at = 0;
  end = 0;
  column = 0;
  pending = 0;

  constructor(source: string) {
    this.#source = source;
  }

  startLine(start: number, end: number): void {
    this.at = start;
    this.end = end;
    this.column = 0;
    this.pending = 0;
  }

  /** Goes back to where the cursor stood in this line. */
  restore(at: number, column: number, pending: number): void {
    this.at = at;
    this.column = column;
    this.pending = pending;
  }

  /** Columns of blanks from here on. */
  indent(): number {
    let columns = this.pending;
    for (let at = this.at; at < this.end; at++) {
      const code = this.#source.charCodeAt(at);
      if (code === 32) columns++;
      else if (code === 9) columns += 4 - ((this.column + columns) % 4);
      else break;
    }
    return columns;
  }

  /** Takes so many columns of blanks, which must be there. */
  skip(columns: number): void {
    let left = columns;
    while (left > 0) {
      if (this.pending === 0) {
        this.pending = this.#source.charCodeAt(this.at) === 9 ? 4 - (this.column % 4) : 1;
        this.at++;
      }
      const step = Math.min(left, this.pending);
      this.pending -= step;
      this.column += step;
      left -= step;
    }
  }

  /** Takes characters that are no blanks. */
  advance(characters: number): void {
    this.at += characters;
    this.column += characters;
  }
}
