/** Running text of a block: a slice of the source, or lines of it without the marks and indents that containers put before them. */
export interface Content {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** For each line its offset in `text` and in the source, in pairs; `null` when `text` is the source. */
  readonly lines: readonly number[] | null;
  /** A line starts inside a tab, so that blanks before it stand for none of the source. */
  readonly splitsTab: boolean;
}

/** Adds a pair where it says more than the last one does. */
export function putAnchor(anchors: number[], plain: number, source: number): void {
  const last = anchors.length - 2;
  if (last >= 0 && anchors[last] === plain) anchors[last + 1] = source;
  else if (last < 0 || anchors[last + 1]! + plain - anchors[last]! !== source) anchors.push(plain, source);
}

/**
 * Where plain text stands in the source: pairs of an offset in the one and in the other, ascending;
 * from each pair on, both count alike until the next.
 */
export class Anchors {
  readonly pairs: number[] = [];
  readonly #lines: readonly number[] | null;
  /** Index of the line in which the last offset stood. */
  #line = 0;

  constructor(content: Content) {
    this.#lines = content.lines;
  }

  /** Says where a plain offset stands in the content. Offsets ascend. */
  put(plain: number, at: number): void {
    putAnchor(this.pairs, plain, this.#toSource(at));
  }

  #toSource(at: number): number {
    const lines = this.#lines;
    if (lines === null) return at;
    while (this.#line + 2 < lines.length && lines[this.#line + 2]! <= at) this.#line += 2;
    return lines[this.#line + 1]! + at - lines[this.#line]!;
  }
}

/** The source offset of an offset in a content. */
export function toSource({ lines }: Content, at: number): number {
  if (lines === null) return at;
  let line = 0;
  while (line + 2 < lines.length && lines[line + 2]! <= at) line += 2;
  return lines[line + 1]! + at - lines[line]!;
}
