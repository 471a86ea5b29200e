import { createTwoFilesPatch, FILE_HEADERS_ONLY, formatPatch } from "diff";
import type { Colors } from "./colors.ts";
import { printable } from "./printable.ts";

/** Looking for the shortest diff takes time quadratic in the changed lines; after this a longer one must do. */
const SEARCH_MS = 500;

/** What fixes change in a file, as a unified diff with a line break at its end; "" when nothing. Uncoloured, `git apply` takes it. */
export function writeDiff(file: string, before: string, after: string, colors: Colors): string {
  if (before === after) return "";
  const options = { headerOptions: FILE_HEADERS_ONLY, timeout: SEARCH_MS };
  const patch =
    createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, options) ?? replaceMiddle(file, before, after);
  return colors.isColorSupported
    ? patch
        .split("\n")
        .map((line) => paintLine(line, colors))
        .join("\n")
    : patch;
}

/** A diff that replaces everything between the first and the last change. */
function replaceMiddle(file: string, before: string, after: string): string {
  const old = linesOf(before);
  const now = linesOf(after);
  let head = 0;
  while (head < old.length && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const signed = (sign: string, lines: readonly string[]): readonly string[] =>
    lines
      .slice(head, lines.length - tail)
      .flatMap((line) => (line.endsWith("\n") ? sign + line.slice(0, -1) : [sign + line, "\\ No newline at end of file"]));
  const hunk = {
    oldStart: head + 1,
    oldLines: old.length - tail - head,
    newStart: head + 1,
    newLines: now.length - tail - head,
    lines: [...signed("-", old), ...signed("+", now)],
  };
  return formatPatch(
    { oldFileName: `a/${file}`, newFileName: `b/${file}`, oldHeader: undefined, newHeader: undefined, hunks: [hunk] },
    FILE_HEADERS_ONLY,
  );
}

const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

function paintLine(line: string, colors: Colors): string {
  const shown = printable(line.replace(/\r$/, ""));
  if (/^(---|\+\+\+) /.test(line)) return colors.bold(shown);
  if (line.startsWith("@@")) return colors.cyan(shown);
  if (line.startsWith("+")) return colors.green(shown);
  return line.startsWith("-") ? colors.red(shown) : shown;
}
