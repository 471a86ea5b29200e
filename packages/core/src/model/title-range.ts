import type { Range } from "../text/range.ts";
import type { Title } from "./section.ts";
import { sourceRange } from "./unit.ts";

/** The source range of a range of a title's text; all of the title where its text cannot be placed. */
export function titleRange(title: Title, { start, end }: Range): Range {
  const at = title.unit?.text.indexOf(title.text) ?? -1;
  return title.unit && at >= 0 ? sourceRange(title.unit, at + start, at + end) : { start: title.start, end: title.end };
}
