import { displayWidth, padToWidth } from "./display-width.ts";

/**
 * Rows in columns that are two spaces apart, without a line break at the end; the widths fit wide characters too.
 * Columns named in `right` (from 0) are set to the right.
 */
export function writeTable(rows: readonly (readonly string[])[], right: ReadonlySet<number> = new Set()): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ""))));
  const cell = (text: string, column: number): string =>
    right.has(column) ? " ".repeat(widths[column]! - displayWidth(text)) + text : padToWidth(text, widths[column]!);
  return rows.map((row) => row.map(cell).join("  ").trimEnd()).join("\n");
}
