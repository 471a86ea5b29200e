import { readdirSync, readFileSync } from "node:fs";

const EVERY_MS = 3;

/**
 * Watches the largest process below another one, as `time` would report it. Linux keeps each process's high-water mark in
 * /proc, so looking often enough to see a process shortly before it ends is enough; elsewhere the answer is null.
 */
export function watchPeakMemory(pid: number): { stop(): number | null } {
  let peakKiB = 0;
  const look = (): void => {
    for (const child of childrenOf(pid)) peakKiB = Math.max(peakKiB, highWaterKiB(child));
  };
  const timer = setInterval(look, EVERY_MS);
  return {
    stop() {
      clearInterval(timer);
      return peakKiB > 0 ? peakKiB / 1024 : null;
    },
  };
}

/** Processes below this one, at any depth. */
function childrenOf(pid: number): readonly number[] {
  const found: number[] = [];
  const open = [pid];
  for (let parent = open.pop(); parent !== undefined; parent = open.pop()) {
    for (const thread of threadsOf(parent)) {
      for (const child of readProc(`${parent}/task/${thread}/children`).split(" ")) {
        if (child === "") continue;
        found.push(Number(child));
        open.push(Number(child));
      }
    }
  }
  return found;
}

function threadsOf(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

const highWaterKiB = (pid: number): number => Number(/^VmHWM:\s*(\d+) kB/m.exec(readProc(`${pid}/status`))?.[1] ?? 0);

/** A process that has ended in the meantime has nothing to say. */
function readProc(path: string): string {
  try {
    return readFileSync(`/proc/${path}`, "utf8");
  } catch {
    return "";
  }
}
