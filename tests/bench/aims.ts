import { DRAFTLINT, FLOOR, type Results } from "./results.ts";

/** Something that the tables must show. */
export interface Aim {
  readonly text: string;
  /** What was measured, in the words of the aim, and whether it is enough; null when a part of it was not measured. */
  readonly judge: (results: Results) => Verdict | null;
}

export interface Verdict {
  readonly measured: string;
  readonly isMet: boolean;
}

const MIB = 1024 * 1024;

/** At most so many times the processor time of a tool. */
export const atMost = (times: number, tool: string, row: string, what: string): Aim => ({
  text: `${what}: ≤ ${times} × ${tool}`,
  judge: (results) => verdict(results.ratio(row, tool), (ratio) => [`${ratio.toFixed(2)} ×`, ratio <= times]),
});

/** At least so many times as fast as a tool. */
export const faster = (times: number, tool: string, row: string, what: string): Aim => ({
  text: `${what}: ≥ ${times} × faster than ${tool}`,
  judge: (results) => verdict(results.ratio(row, tool), (ratio) => [`${(1 / ratio).toFixed(1)} × faster`, 1 / ratio >= times]),
});

/** How time above that of an empty program grows from one row to another. */
export const growth = (times: number, small: string, large: string, what: string): Aim => ({
  text: `${what}: ≤ ${times} × over the floor`,
  judge(results) {
    const [smaller, larger] = [aboveFloor(results, small), aboveFloor(results, large)];
    return verdict(smaller !== null && larger !== null ? larger / smaller : null, (ratio) => [`${ratio.toFixed(2)} ×`, ratio <= times]);
  },
});

/** At most so many times an empty program, and so many milliseconds a file besides. */
export const atMostPerFile = (times: number, msPerFile: number, row: string, tool: string, what: string): Aim => ({
  text: `${what}: ≤ ${times} × ${FLOOR} + ${msPerFile} ms a file`,
  judge(results) {
    const [cpu, floor, files] = [results.cpu(row, tool), results.cpu(row, FLOOR), results.rows.get(row)?.files];
    if (cpu === null || floor === null || files === undefined) return null;
    const limit = floor * times + (msPerFile * files) / 1000;
    return { measured: `${cpu.toFixed(3)} s of ${limit.toFixed(3)} s`, isMet: cpu <= limit };
  },
});

/** Memory above that of an empty program, by the size of the input. */
export const bytesPerByte = (most: number, row: string, what: string): Aim => ({
  text: `${what}: ≤ floor + ${most} bytes of memory a byte`,
  judge(results) {
    const [peak, floor, bytes] = [results.peakMiB(row), results.peakMiB(row, FLOOR), results.rows.get(row)?.bytes];
    if (peak === null || floor === null || bytes === undefined) return null;
    const perByte = ((peak - floor) * MIB) / bytes;
    return { measured: `floor + ${perByte.toFixed(1)} bytes a byte`, isMet: perByte <= most };
  },
});

export const memoryAtMost = (mib: number, row: string, what: string): Aim => ({
  text: `${what}: ≤ ${mib} MiB`,
  judge: (results) => verdict(results.peakMiB(row, DRAFTLINT), (peak) => [`${peak.toFixed(0)} MiB`, peak <= mib]),
});

function aboveFloor(results: Results, row: string): number | null {
  const [cpu, floor] = [results.cpu(row), results.cpu(row, FLOOR)];
  return cpu !== null && floor !== null && cpu > floor ? cpu - floor : null;
}

function verdict(value: number | null, say: (value: number) => readonly [string, boolean]): Verdict | null {
  if (value === null || Number.isNaN(value)) return null;
  const [measured, isMet] = say(value);
  return { measured, isMet };
}
