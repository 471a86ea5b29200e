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

/** All rows in one table: processor time of every tool, in seconds. */
export function overview(rows: ReadonlyMap<string, RowResult>): string {
  const names = [...new Set([...rows.values()].flatMap(({ tools }) => [...tools.keys()]))];
  const line = ([id, { tools }]: readonly [string, RowResult]): readonly string[] => [id, ...names.map((name) => cpuOf(tools.get(name)))];
  return markdownTable(["CPU s", ...names.map(emphasised)], [...rows].map(line));
}

const cpuOf = (measurement: Measurement | undefined): string =>
  measurement ? `${measurement.isStopped ? "> " : ""}${seconds(medianOf(measurement, "cpu"))}` : "";

const emphasised = (name: string): string => (name === DRAFTLINT ? `**${name}**` : name);

function cells(name: string, measurement: Measurement, own: Measurement | undefined): readonly string[] {
  const { samples, peakMiB, isStopped } = measurement;
  // A tool that was stopped would have taken longer still, and draftlint a smaller part of it.
  const [least, most] = isStopped ? ["> ", "< "] : ["", ""];
  const takes = own && name !== DRAFTLINT ? ratio(own, measurement) : Number.NaN;
  return [
    emphasised(name),
    least + seconds(medianOf(measurement, "cpu")),
    least + seconds(medianOf(measurement, "wall")),
    peakMiB === null ? "–" : peakMiB.toFixed(0),
    Number.isNaN(takes) ? "" : `${most}${times(takes)} ×`,
    String(samples.length),
  ];
}

/** Three digits that count: 0.071, 1.24, 16.5. */
const seconds = (value: number): string => (Number.isNaN(value) ? "–" : value.toFixed(value < 1 ? 3 : value < 10 ? 2 : 1));

/** Two digits that count, and no power of ten: 0.075, 1.5, 24, 290. */
const times = (value: number): string => (value < 1 ? value.toPrecision(2) : value.toFixed(value < 10 ? 1 : 0));
