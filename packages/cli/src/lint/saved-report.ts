import { randomUUID } from "node:crypto";
import { closeSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { CommandContext } from "../commands/command.ts";
import type { ReportTarget } from "./report-target.ts";

/** Characters that are collected before they go to the disk: a run that is broken off leaves no half report behind, unless that is a large one. */
const MOST_COLLECTED = 8 * 1024 * 1024;

/** A report that is written to a file, whole or not at all. */
export class SavedReport implements ReportTarget {
  readonly #file: string;
  readonly #path: string;
  readonly #temporary: string;
  readonly #output: CommandContext["output"];
  #collected: string[] = [];
  #length = 0;
  #open: number | null = null;
  #hasFailed = false;

  constructor(file: string, { host, output }: CommandContext) {
    this.#file = file;
    this.#path = resolve(host.cwd, file);
    this.#temporary = `${this.#path}.${randomUUID()}.tmp`;
    this.#output = output;
  }

  write(text: string): boolean {
    this.#collected.push(text);
    this.#length += text.length;
    if (this.#length >= MOST_COLLECTED) this.#attempt(() => this.#append());
    return !this.#hasFailed;
  }

  finish(): boolean {
    this.#attempt(() => {
      closeSync(this.#append());
      this.#open = null;
      renameSync(this.#temporary, this.#path);
    });
    return !this.#hasFailed;
  }

  #append(): number {
    this.#open ??= openSync(this.#temporary, "wx");
    writeFileSync(this.#open, this.#collected.join(""));
    this.#collected = [];
    this.#length = 0;
    return this.#open;
  }

  #attempt(write: () => void): void {
    if (this.#hasFailed) return;
    try {
      write();
    } catch (error) {
      this.#hasFailed = true;
      if (this.#open !== null) closeSync(this.#open);
      rmSync(this.#temporary, { force: true });
      const reason = error instanceof Error ? error.message : String(error);
      this.#output.fail({
        en: `cannot write the report to "${this.#file}": ${reason}`,
        "zh-CN": `无法把报告写入“${this.#file}”：${reason}`,
      });
    }
  }
}
