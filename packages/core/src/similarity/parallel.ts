import { areOpposites } from "./opposites.ts";

/**
 * True when two titles are alike but name different things: 一楼阅览室 and 二楼阅览室, "2024 results" and "2025 results",
 * `provide()` and `inject()`. Sentences under them say the same of different things on purpose.
 */
export function areParallelTitles(a: string, b: string): boolean {
  const left = squeeze(a);
  const right = squeeze(b);
  if (left === right || left === "" || right === "") return false;
  if (/^[a-z0-9_$.()<>/@-]+$/.test(left) && /^[a-z0-9_$.()<>/@-]+$/.test(right)) return true;
  if (areOpposites(left, right)) return true;
  let prefix = 0;
  while (prefix < left.length && left[prefix] === right[prefix]) prefix++;
  let suffix = 0;
  const most = Math.min(left.length, right.length) - prefix;
  while (suffix < most && left[left.length - 1 - suffix] === right[right.length - 1 - suffix]) suffix++;
  return (prefix + suffix) * 2 >= Math.min(left.length, right.length);
}

const squeeze = (title: string): string => title.normalize("NFKC").toLowerCase().replace(/[\s`*“”"'《》、，,.:：-]+/g, "");

/** Where two sentences stand: titles from the part's down to the innermost section's. */
export type TitlePath = readonly string[];

/** True when the paths part at two parallel titles. */
export function areParallelPaths(a: TitlePath, b: TitlePath): boolean {
  let depth = 0;
  while (depth < a.length && depth < b.length && a[depth] === b[depth]) depth++;
  return depth < a.length && depth < b.length && areParallelTitles(a[depth]!, b[depth]!);
}

/** True when a word that one sentence has instead of the other's stands in a title over the one and in none over the other. */
export function isNamedByTitle(words: readonly string[], own: TitlePath, other: TitlePath): boolean {
  return words.some((word) => word.length >= 2 && own.some((title) => title.includes(word)) && !other.some((title) => title.includes(word)));
}
