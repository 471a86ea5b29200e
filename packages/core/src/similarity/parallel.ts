import type { Document } from "../model/document.ts";
import { areOpposites } from "./opposites.ts";

/** Where a sentence stands: titles from the part's down to the innermost section's. */
export type TitlePath = readonly string[];

/** Titles over an offset, from the part's down. */
export function titlePath(document: Document, offset: number): TitlePath {
  const path: string[] = [];
  for (let section = document.sectionAt(offset); section; section = section.parent) path.unshift(section.title);
  path.unshift(document.partAt(offset).title?.text ?? "");
  return path;
}

/** True for titles such as `provide()`, v-once, TextEncoder.encode, watch: entries of a reference. "Results" is none. */
export function isCodeName(title: string): boolean {
  const name = withoutAnchor(title).replaceAll("`", "").trim();
  return CODE_NAME.test(name) && (/^[a-z@$<]/.test(name) || /[().$_<@]|[a-z][A-Z]/.test(name));
}

/** True when the paths part at two parallel titles. */
export function areParallelPaths(a: TitlePath, b: TitlePath): boolean {
  let depth = 0;
  while (depth < a.length && depth < b.length && a[depth] === b[depth]) depth++;
  return depth < a.length && depth < b.length && areParallelTitles(a[depth]!, b[depth]!);
}

const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;

/** True when the titles name years and no year in common: last year's figures and this year's. */
export function areOfDifferentYears(a: TitlePath, b: TitlePath): boolean {
  const left: readonly string[] = a.join("\n").match(YEAR) ?? [];
  const right: readonly string[] = b.join("\n").match(YEAR) ?? [];
  return left.length > 0 && right.length > 0 && !left.some((year) => right.includes(year));
}

/** True when a word that one sentence has instead of the other's stands in a title over the one and in none over the other. */
export const isNamedByTitle = (words: readonly string[], own: TitlePath, other: TitlePath): boolean =>
  words.some((word) => word.length >= 2 && holds(own, word) && !holds(other, word));

const holds = (path: TitlePath, word: string): boolean => path.some((title) => title.toLowerCase().includes(word));

/**
 * True when two titles are alike but name different things: 一楼阅览室 and 二楼阅览室, "2024 results" and "2025 results",
 * `provide()` and `inject()`. Sentences under them say the same of different things on purpose.
 */
export function areParallelTitles(a: string, b: string): boolean {
  const left = squeeze(a);
  const right = squeeze(b);
  if (left === right || left === "" || right === "") return false;
  if (isCodeName(a) && isCodeName(b)) return true;
  if (areOpposites(left, right)) return true;
  let prefix = 0;
  while (prefix < left.length && left[prefix] === right[prefix]) prefix++;
  let suffix = 0;
  const most = Math.min(left.length, right.length) - prefix;
  while (suffix < most && left[left.length - 1 - suffix] === right[right.length - 1 - suffix]) suffix++;
  if (prefix + suffix < 2) return false;
  const own = left.slice(prefix, left.length - suffix);
  const other = right.slice(prefix, right.length - suffix);
  return (
    (NAME.test(own) && NAME.test(other)) ||
    areOpposites(own, other) ||
    prefix + suffix >= Math.min(left.length, right.length) * PARALLEL_SHARE
  );
}

/** Titles that share this part of the shorter one differ in the name of their thing alone. */
const PARALLEL_SHARE = 0.75;
/** A number, a year, a letter, a Latin word. */
const NAME = /^(?:[a-z0-9_$.()<>/@]+|[一二三四五六七八九十]+|[甲乙丙丁])$/;
/** The title without the anchor that some Markdown dialects write after it: `{#usage}`. */
function withoutAnchor(title: string): string {
  const at = title.lastIndexOf("{#");
  return at >= 0 && title.trimEnd().endsWith("}") ? title.slice(0, at) : title;
}

const CODE_NAME = /^[A-Za-z0-9_$.()<>/@[\]:#-]+$/;
const squeeze = (title: string): string =>
  withoutAnchor(title)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s`*“”"'《》、，,.:：-]+/g, "");
