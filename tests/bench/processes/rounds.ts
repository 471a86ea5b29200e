import { median } from "../statistics.ts";
import type { Run } from "./run-command.ts";

export interface Sample extends Run {
  /** In which round, from 0. */
  readonly round: number;
}

/** All that was measured of one tool on one input. */
export interface Measurement {
  readonly samples: readonly Sample[];
  readonly peakMiB: number | null;
  /** Whether the tool was stopped at the limit: its times are lower bounds. */
  readonly isStopped: boolean;
}

export interface RoundsOptions {
  readonly rounds: number;
  /** Seconds of processor time after which a slow tool takes part in no further round. */
  readonly budgetSeconds: number;
}

/**
 * Runs tools in turn, A B C A B C …, so that a drift of the machine meets all of them alike. A first turn is watched for
 * memory and fills the file cache; it is a sample only of a tool that is too slow for more. A tool whose first run gives null
 * takes no part; a later one is no sample.
 */
export async function runInTurn<Name extends string>(
  names: readonly Name[],
  run: (name: Name, isWatched: boolean) => Promise<Run | null>,
  { rounds, budgetSeconds }: RoundsOptions,
): Promise<ReadonlyMap<Name, Measurement>> {
  const measured = new Map<Name, { samples: Sample[]; peakMiB: number | null; spent: number }>();
  for (const name of names) {
    const first = await run(name, true);
    if (first === null) continue;
    const isSlow = first.status === null || !(first.cpu <= budgetSeconds);
    measured.set(name, {
      samples: isSlow ? [{ ...first, round: 0 }] : [],
      peakMiB: first.peakMiB,
      spent: isSlow ? Number.POSITIVE_INFINITY : 0,
    });
  }
  for (let round = 0; round < rounds; round++) {
    for (const [name, state] of measured) {
      const result = state.spent < budgetSeconds ? await run(name, false) : null;
      if (result === null) continue;
      state.samples.push({ ...result, round });
      state.spent += result.cpu;
    }
  }
  return new Map(
    [...measured].map(([name, { samples, peakMiB }]) => [
      name,
      { samples, peakMiB, isStopped: samples.some(({ status }) => status === null) },
    ]),
  );
}

export const medianOf = (measurement: Measurement, what: "cpu" | "wall"): number =>
  median(measurement.samples.map((sample) => sample[what]));

/** How many times the processor time of another tool this one took: the median of the ratios of each round in which both ran. */
export function ratio(one: Measurement, other: Measurement): number {
  const ofRound = new Map(other.samples.map(({ round, cpu }) => [round, cpu]));
  return median(one.samples.filter(({ round }) => ofRound.has(round)).map(({ round, cpu }) => cpu / ofRound.get(round)!));
}
