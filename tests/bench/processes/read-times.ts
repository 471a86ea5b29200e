/** What one run of a command took, in seconds; processor time is that of the process and all its children, on all threads. */
export interface Times {
  readonly wall: number;
  readonly cpu: number;
}

/** Reads the line "0.123 0.100 0.020" (wall, user, system) that bash's `time` writes; null when it is not there. */
export function readTimes(text: string): Times | null {
  const match = /^(\d+\.\d+) (\d+\.\d+) (\d+\.\d+)$/m.exec(text);
  if (!match) return null;
  const [wall, user, system] = match.slice(1).map(Number);
  return { wall: wall!, cpu: user! + system! };
}
