/** 64 bits of FNV-1a as 16 hexadecimal digits: enough to tell the findings of a project apart. */
export function hashText(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + i), 0x85ebca6b);
  }
  return (a >>> 0).toString(16).padStart(8, "0") + (b >>> 0).toString(16).padStart(8, "0");
}

/** Gives equal findings (same rule, message and words) a number each, so that every fingerprint is unique and stable. */
export class Fingerprints {
  readonly #seen = new Map<string, number>();

  of(rule: string, messageId: string, words: string): string {
    const hash = hashText(`${rule}\u0000${messageId}\u0000${words.replace(/\s+/g, " ").trim()}`);
    const count = (this.#seen.get(hash) ?? 0) + 1;
    this.#seen.set(hash, count);
    return count === 1 ? hash : `${hash}-${count}`;
  }
}
