/** A computation that stops at every `yield`, so that its host may breathe, or drop it. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Thrown by hosts that drop a computation: a cancelled run yields no value at all, never an empty one. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

/** Runs a computation to its end without stopping. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
