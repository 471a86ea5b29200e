/**
 * True when more than `most` brackets `[` or `{` stand open at one point, strings and comments counted like everything else:
 * the cheap test before a recursive parser sees a text from elsewhere.
 */
export function nestsDeeperThan(text: string, most: number): boolean {
  let depth = 0;
  for (const match of text.matchAll(/[[\]{}]/g)) {
    if (match[0] === "[" || match[0] === "{") {
      if (++depth > most) return true;
    } else if (depth > 0) depth--;
  }
  return false;
}
