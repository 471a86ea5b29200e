import type { Range } from "../text/range.ts";

/** Ranges that stand beside or inside one another, numbered from 1 in text order; 0 is the whole text. */
export class Nesting {
  readonly #ranges: readonly Range[];
  /** The range around each range. */
  readonly #around: Uint32Array;
  #next = 0;
  #current = 0;

  constructor(ranges: readonly Range[]) {
    this.#ranges = [...ranges].sort((a, b) => a.start - b.start || b.end - a.end);
    this.#around = new Uint32Array(ranges.length + 1);
    const open: number[] = [];
    for (const [index, { start }] of this.#ranges.entries()) {
      while (open.length > 0 && this.#ranges[open.at(-1)! - 1]!.end <= start) open.pop();
      this.#around[index + 1] = open.at(-1) ?? 0;
      open.push(index + 1);
    }
  }

  /** The innermost range around an offset; ask in text order. */
  innermost(offset: number): number {
    while (this.#next < this.#ranges.length && this.#ranges[this.#next]!.start <= offset) this.#current = ++this.#next;
    while (this.#current > 0 && this.#ranges[this.#current - 1]!.end <= offset) this.#current = this.#around[this.#current]!;
    return this.#current;
  }

  /** The outermost range around a range. */
  outermost(range: number): number {
    let outer = range;
    while (outer > 0 && this.#around[outer]! > 0) outer = this.#around[outer]!;
    return outer;
  }

  /** True when the ranges stand side by side, neither of them inside the other. */
  areApart(a: number, b: number): boolean {
    return a !== b && !this.#contains(a, b) && !this.#contains(b, a);
  }

  #contains(outer: number, inner: number): boolean {
    let range = inner;
    while (range > outer) range = this.#around[range]!;
    return range === outer;
  }
}
