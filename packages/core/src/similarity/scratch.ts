/**
 * A working array that is used again from call to call, since making and clearing large arrays costs more than what a short draft needs
 * them for. Whoever takes it is done with it before anyone else of the same module asks.
 */
export class Scratch {
  #array = new Int32Array(1024);

  /** At least `length` numbers, of any value. */
  take(length: number): Int32Array {
    if (this.#array.length < length) this.#array = new Int32Array(Math.max(length, this.#array.length * 2));
    return this.#array;
  }

  /** At least `length` numbers, the first `length` of which are `value`. */
  filled(length: number, value: number): Int32Array {
    return this.take(length).fill(value, 0, length);
  }
}

/** The next power of two from `least` on. */
export function powerOfTwo(least: number): number {
  let power = 256;
  while (power < least) power *= 2;
  return power;
}
