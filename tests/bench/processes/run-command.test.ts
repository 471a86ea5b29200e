import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { runCommand } from "./run-command.ts";

const folder = mkdtempSync(join(tmpdir(), "draftlint-run-command-"));
const outputFile = join(folder, "output.txt");
afterAll(() => rmSync(folder, { recursive: true }));

const run = (script: string, limitSeconds = 30, isWatched = false) =>
  runCommand({ argv: [process.execPath, "-e", script], cwd: folder }, { limitSeconds, isWatched, outputFile, keepsNodeSettings: false });

describe.skipIf(process.platform === "win32")("runCommand", () => {
  test("tells times, status and output of a command", async () => {
    const { wall, cpu, status } = await run("console.log('out'); console.error('err'); process.exit(3)");
    expect(status).toBe(3);
    expect(cpu).toBeGreaterThan(0.01);
    expect(wall).toBeGreaterThan(0.01);
    expect(readFileSync(outputFile, "utf8")).toMatch(/out\n(?:.*\n)*err\n/);
  });

  test("counts the time of children", async () => {
    const burn = "const end = process.cpuUsage().user + 300000; while (process.cpuUsage().user < end);";
    const { cpu } = await run(`require("node:child_process").spawnSync(process.execPath, ["-e", ${JSON.stringify(burn)}])`);
    expect(cpu).toBeGreaterThan(0.3);
  });

  test("stops a command at its limit and still tells a lower bound", async () => {
    const { status, wall, cpu } = await run("for (;;);", 1);
    expect(status).toBeNull();
    expect(wall).toBeGreaterThan(0.5);
    expect(cpu).toBeGreaterThan(0.5);
  });

  test("stops a command that waits for ever", async () => {
    const { status, wall } = await run("setTimeout(() => {}, 60_000)", 0.1);
    expect(status).toBeNull();
    expect(wall).toBeGreaterThan(0.5);
    expect(wall).toBeLessThan(30);
  });

  test.runIf(process.platform === "linux")("sees the memory that a command takes", async () => {
    const { peakMiB } = await run("globalThis.kept = Buffer.alloc(100 << 20, 1); setTimeout(() => {}, 100)", 30, true);
    expect(peakMiB).toBeGreaterThan(120);
    expect(peakMiB).toBeLessThan(400);
  });
});
