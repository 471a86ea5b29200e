import { formatMark, type Mark } from "@draftlint/core";

/** The same mark, well formed: `12` is `12.`, `1 .` is `1.`, `（一）、` is `（一）`; `sibling` shows which dot this document uses. */
export function wellFormed(mark: Mark, sibling: Mark | null): string {
  switch (mark.defect) {
    case "extra-mark":
      return mark.text.replace(/[、，,.．]$/, "");
    case "wrong-mark":
      return mark.text.replace(/[.．]$/, "、");
    case null:
      return mark.text;
    default: {
      const dot = sibling === null ? "." : (/[.．、]$/.exec(sibling.text)?.[0] ?? ".");
      return `${mark.number}${dot}`;
    }
  }
}

/** Numbers between two, as they would be written: 11 to 14 is 12、13. At most three are named. */
export function missingMarks(mark: Mark, from: number, to: number): string {
  const names: string[] = [];
  for (let number = from + 1; number < to && names.length < 3; number++)
    names.push((formatMark(mark, number) ?? String(number)).replace(/[、.．，,：:]$/, ""));
  return names.join("、") + (to - from - 1 > 3 ? "…" : "");
}
