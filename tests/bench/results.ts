import { type Measurement, medianOf, ratio } from "./processes/rounds.ts";

/** What was measured for one row of the tables: every tool on one input. */
export interface RowResult {
  readonly files: number;
  readonly bytes: number;
  readonly tools: ReadonlyMap<string, Measurement>;
}

export const DRAFTLINT = "draftlint";
export const FLOOR = "node -e 0";

/** Looks things up in what was measured; null stands for what was not, or could not be. */
export class Results {
  readonly #rows = new Map<string, RowResult>();

  add(row: string, result: RowResult): void {
    this.#rows.set(row, result);
  }

  get rows(): ReadonlyMap<string, RowResult> {
    return this.#rows;
  }

  /** Median seconds of processor time. */
  cpu(row: string, tool = DRAFTLINT): number | null {
    const measurement = this.#tool(row, tool);
    return measurement && medianOf(measurement, "cpu");
  }

  peakMiB(row: string, tool = DRAFTLINT): number | null {
    return this.#tool(row, tool)?.peakMiB ?? null;
  }

  /** Processor time of draftlint by that of another tool, round by round. */
  ratio(row: string, tool: string): number | null {
    const own = this.#tool(row, DRAFTLINT);
    const other = this.#tool(row, tool);
    return own && other && ratio(own, other);
  }

  #tool(row: string, tool: string): Measurement | null {
    const measurement = this.#rows.get(row)?.tools.get(tool);
    return measurement && measurement.samples.length > 0 ? measurement : null;
  }
}
