import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { Host, RunResult } from "../../packages/cli/src/host.ts";
import { run } from "../../packages/cli/src/run.ts";

/** What a test changes of the host: a pipe, English, 10 January 2026. */
export interface HostChanges {
  readonly env?: Host["env"];
  readonly terminal?: boolean;
  readonly columns?: number;
  /** An error stands for one of draftlint's own. */
  readonly stdin?: string | Uint8Array | Error;
  /** Whether somebody reads standard output on, asked after each piece. */
  readonly isRead?: () => boolean;
  readonly milliseconds?: () => number;
}

/** A folder of drafts that goes away with its test. */
export interface CliProject {
  readonly folder: string;
  run(argv: readonly string[], changes?: HostChanges): Promise<RunResult>;
  read(file: string): string;
  write(file: string, content: string | Uint8Array): void;
}

export function cliProject(files: Readonly<Record<string, string | Uint8Array>> = {}): CliProject {
  const folder = mkdtempSync(join(tmpdir(), "draftlint-cli-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const write = (file: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  };
  for (const [file, content] of Object.entries(files)) write(file, content);
  return {
    folder,
    async run(argv, changes = {}) {
      const written: string[] = [];
      const { exitCode, stdout, stderr } = await run(argv, testHost(folder, changes, written));
      return { exitCode, stdout: written.join("") + stdout, stderr };
    },
    read: (file) => readFileSync(join(folder, file), "utf8"),
    write,
  };
}

/** `written` gets what goes to standard output while the command runs. */
function testHost(
  cwd: string,
  { env = {}, terminal = false, columns, stdin = "", isRead = () => true, milliseconds }: HostChanges,
  written: string[],
): Host {
  let clock = 0;
  const stream = { isTerminal: terminal, columns: columns ?? null };
  return {
    cwd,
    env: { LANG: "en_US.UTF-8", ...env },
    version: "1.2.3",
    stdout: stream,
    stderr: stream,
    write(text) {
      written.push(text);
      return isRead();
    },
    async readStdin() {
      if (stdin instanceof Error) throw stdin;
      return typeof stdin === "string" ? new TextEncoder().encode(stdin) : stdin;
    },
    today: () => ({ year: 2026, month: 1, day: 10 }),
    milliseconds: milliseconds ?? (() => clock++),
    systemLocale: () => "en",
    showProgress() {},
  };
}
