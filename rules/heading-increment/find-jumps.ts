import type { Block, HeadingBlock } from "@draftlint/core";

export interface Jump {
  readonly heading: HeadingBlock;
  readonly before: HeadingBlock;
  /** The depth that the heading should have. */
  readonly wanted: number;
  /** The heading and all that move with it, so that what stands below it stays below it. */
  readonly group: readonly HeadingBlock[];
}

/**
 * Headings of the text that are more than one deeper than the heading before them. The first heading may have any depth: a page's
 * title often stands in the front matter or in the file's name.
 */
export function findJumps(blocks: readonly Block[]): readonly Jump[] {
  const headings = blocks.filter((block) => block.type === "heading");
  const jumps: Jump[] = [];
  for (let at = 1; at < headings.length; at++) {
    const before = headings[at - 1]!;
    const heading = headings[at]!;
    if (heading.depth <= before.depth + 1) continue;
    let end = at + 1;
    while (end < headings.length && headings[end]!.depth >= heading.depth) end++;
    jumps.push({ heading, before, wanted: before.depth + 1, group: headings.slice(at, end) });
  }
  return jumps;
}
