import type { BoundRule } from "../rule/bind.ts";
import type { Finding } from "../rule/rule.ts";

/**
 * Findings of section rules by the section's text: typing in one section asks nothing again about the others.
 * Holds what the last two generations asked for, so its size follows the open documents.
 */
export class Memo {
  #current = new Map<BoundRule, Map<string, readonly Finding[]>>();
  #previous = new Map<BoundRule, Map<string, readonly Finding[]>>();

  findings(bound: BoundRule, key: string, compute: () => readonly Finding[]): readonly Finding[] {
    let known = this.#current.get(bound);
    if (!known) this.#current.set(bound, (known = new Map()));
    let findings = known.get(key);
    if (!findings) {
      findings = this.#previous.get(bound)?.get(key) ?? compute();
      known.set(key, findings);
    }
    return findings;
  }

  /** Call between runs: what neither of the last two runs asked for is forgotten. */
  turn(): void {
    this.#previous = this.#current;
    this.#current = new Map();
  }
}
