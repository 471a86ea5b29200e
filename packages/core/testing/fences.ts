/** A fenced block of a Markdown text, or a heading; lines are counted from 1. */
export interface Fence {
  readonly type: "fence";
  /** The info string: `markdown file=a.md`. */
  readonly info: string;
  /** The content without the fence lines; "" for an empty fence, else without the last line break. */
  readonly text: string;
  /** Line of the opening fence, and of the closing one. */
  readonly line: number;
  readonly endLine: number;
}
export interface Heading {
  readonly type: "heading";
  readonly depth: number;
  readonly text: string;
  readonly line: number;
}

/** Headings and fences of a Markdown text that starts them at the first column; throws when a fence is not closed. */
export function readFences(markdown: string): readonly (Fence | Heading)[] {
  const lines = markdown.split("\n");
  const found: (Fence | Heading)[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const heading = /^(#{1,6}) +(.*?) *$/.exec(line);
    if (heading) found.push({ type: "heading", depth: heading[1]!.length, text: heading[2]!, line: index + 1 });
    const open = /^(`{3,}|~{3,}) *([^`]*)$/.exec(line);
    if (!open) continue;
    const close = closingLine(lines, index + 1, open[1]!);
    if (close < 0) throw new Error(`line ${index + 1}: the fence is not closed`);
    found.push({
      type: "fence",
      info: open[2]!.trim(),
      text: lines.slice(index + 1, close).join("\n"),
      line: index + 1,
      endLine: close + 1,
    });
    index = close;
  }
  return found;
}

/** A fenced block with as many backticks as its content needs. */
export function writeFence(info: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/^`+/gm)].map(([ticks]) => ticks.length));
  const ticks = "`".repeat(longest + 1);
  return text === "" ? `${ticks}${info}\n${ticks}` : `${ticks}${info}\n${text}\n${ticks}`;
}

function closingLine(lines: readonly string[], from: number, open: string): number {
  const close = new RegExp(`^${open[0]}{${open.length},} *$`);
  return lines.findIndex((line, index) => index >= from && close.test(line));
}
