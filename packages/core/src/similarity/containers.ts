import type { Block, HtmlBlock } from "../model/block.ts";
import type { Document } from "../model/document.ts";
import type { Range } from "../text/range.ts";
import { Nesting } from "./nesting.ts";

/** The lists and series of a document, and the HTML elements that open in one block and close in another: tabs and the like. */
export function containersOf(document: Document): { readonly lists: Nesting; readonly variants: Nesting } {
  const found: Found = { lists: [...document.series], html: [] };
  collectContainers(document.blocks, found);
  return { lists: new Nesting(found.lists), variants: new Nesting(elementRanges(found.html)) };
}

interface Found {
  readonly lists: Range[];
  readonly html: HtmlBlock[];
}

function collectContainers(blocks: readonly Block[], found: Found): void {
  for (const block of blocks) {
    if (block.type === "html") found.html.push(block);
    else if (block.type === "quote" || block.type === "footnote") collectContainers(block.blocks, found);
    else if (block.type === "list") {
      found.lists.push(block);
      for (const item of block.items) collectContainers(item.blocks, found);
    }
  }
}

const TAG = /<(\/?)([A-Za-z][\w.-]*)\b[^<>]*?(\/?)>/g;

/** Stretches between an HTML block that opens an element and the one that closes it: `<div class="linux">`, `<TabItem>`. */
function elementRanges(blocks: readonly HtmlBlock[]): readonly Range[] {
  const ranges: Range[] = [];
  const open: { name: string; start: number }[] = [];
  for (const block of blocks) {
    for (const [, closing, name, selfClosing] of block.value.matchAll(TAG)) {
      if (closing === "") {
        if (selfClosing === "") open.push({ name: name!, start: block.end });
        continue;
      }
      const at = open.findLastIndex((element) => element.name === name);
      if (at < 0) continue;
      const [element] = open.splice(at);
      if (element && block.start > element.start) ranges.push({ start: element.start, end: block.start });
    }
  }
  return ranges;
}
