import type { CalendarDate } from "@draftlint/core";

/** What the command line asks of the world besides the files: tests give their own. */
export interface Host {
  /** Absolute path of the current folder. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  readonly stdout: Stream;
  readonly stderr: Stream;
  /** Writes to standard output at once; false when nobody reads it any more. */
  write(text: string): boolean;
  /** All bytes of standard input. */
  readStdin(): Promise<Uint8Array>;
  today(): CalendarDate;
  /** A clock in milliseconds that never runs backwards. */
  milliseconds(): number;
  /** Tag of the system's locale, "zh-CN". */
  systemLocale(): string;
  /** Shows a line that the next one replaces; `null` takes it away. */
  showProgress(line: string | null): void;
}

export interface Stream {
  readonly isTerminal: boolean;
  /** Columns of the terminal; `null` for files and pipes. */
  readonly columns: number | null;
}

/** What a run leaves, besides what it has written already: 0 nothing at or above the failing level, 1 findings, 2 could not run. */
export interface RunResult {
  readonly exitCode: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}
export type ExitCode = 0 | 1 | 2;
