import { randomUUID } from "node:crypto";
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { CommandContext } from "../commands/command.ts";

/** Writes a report to a file, whole or not at all; says why and gives false when it cannot. */
export function saveReport(file: string, text: string, { host, output }: CommandContext): boolean {
  const path = resolve(host.cwd, file);
  const draft = `${path}.${randomUUID()}.tmp`;
  try {
    writeFileSync(draft, text);
    renameSync(draft, path);
    return true;
  } catch (error) {
    rmSync(draft, { force: true });
    const reason = error instanceof Error ? error.message : String(error);
    output.fail({ en: `cannot write the report to "${file}": ${reason}`, "zh-CN": `无法把报告写入“${file}”：${reason}` });
    return false;
  }
}
