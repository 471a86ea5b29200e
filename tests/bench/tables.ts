import { type Measurement, medianOf, ratio } from "./processes/rounds.ts";
import { DRAFTLINT, type RowResult } from "./results.ts";

/** A Markdown table whose columns line up; all but the first are aligned to the right. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(3, ...all.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join(" | ")} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)).join(" | ")} |`;
  return [line(header), rule, ...rows.map(line)].join("\n");
}

const HEADER = ["", "CPU s", "wall s", "peak MiB", "draftlint takes", "runs"];

/** The table of one row, tools from fast to slow. */
export function rowTable({ tools }: RowResult): string {
  const own = tools.get(DRAFTLINT);
  const sorted = [...tools].sort(([, a], [, b]) => Number(a.isStopped) - Number(b.isStopped) || medianOf(a, "cpu") - medianOf(b, "cpu"));
  return markdownTable(
    HEADER,
    sorted.map(([name, measurement]) => cells(name, measurement, own)),
  );
}

function cells(name: string, measurement: Measurement, own: Measurement | undefined): readonly string[] {
  const { samples, peakMiB, isStopped } = measurement;
  // A tool that was stopped would have taken longer still, and draftlint a smaller part of it.
  const [least, most] = isStopped ? ["> ", "< "] : ["", ""];
  const takes = own && name !== DRAFTLINT ? ratio(own, measurement) : Number.NaN;
  return [
    name === DRAFTLINT ? `**${name}**` : name,
    least + seconds(medianOf(measurement, "cpu")),
    least + seconds(medianOf(measurement, "wall")),
    peakMiB === null ? "–" : peakMiB.toFixed(0),
    Number.isNaN(takes) ? "" : `${most}${takes.toPrecision(2)} ×`,
    String(samples.length),
  ];
}

/** Three digits that count: 0.071, 1.24, 16.5. */
const seconds = (value: number): string => (Number.isNaN(value) ? "–" : value.toFixed(value < 1 ? 3 : value < 10 ? 2 : 1));
