import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { cliProject } from "./cli-project.ts";

const FINDINGS = `# Move\n\n${"TODO: name the day of the opening.\n\n".repeat(100)}`;
const DEFECT = "# 计划\n\n（一）目标\n\n年内完成搬迁。\n\n（二）、措施\n\n分批搬运。\n";

const manyFiles = (count: number, text: string): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`${String(i).padStart(3, "0")}.md`, text]));

describe("a report that is long", () => {
  test.each(["pretty", "json", "jsonl"])("goes out in pieces that make the whole, as %s", async (format) => {
    const project = cliProject({ ...manyFiles(20, FINDINGS), "lost.txt": Uint8Array.of(0, 1, 2) });
    let pieces = 0;
    const argv = ["--rule", "placeholder", "--format", format];
    const { stdout, stderr, exitCode } = await project.run(argv, { isRead: () => ++pieces > 0 });
    await project.run([...argv, "--output", "report"]);
    expect(pieces).toBeGreaterThan(2);
    expect(stdout).toBe(project.read("report"));
    expect({ exitCode, stderr: stderr.slice(0, 15) }).toEqual({ exitCode: 2, stderr: "error: lost.txt" });
  });

  test("ends the run when nobody reads on", async () => {
    let drafts = 0;
    const project = cliProject(manyFiles(60, FINDINGS));
    const { stdout, exitCode, stderr } = await project.run(["--rule", "placeholder:error"], {
      isRead: () => false,
      milliseconds: () => drafts++,
    });
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: "" });
    expect(stdout.length).toBeLessThan(100_000);
    const all = drafts;
    drafts = 0;
    await project.run(["--rule", "placeholder:error"], { milliseconds: () => drafts++ });
    expect(all).toBeLessThan(drafts / 2);
  });

  test("--fix mends every file, whether somebody reads or not", async () => {
    const project = cliProject(manyFiles(30, DEFECT + FINDINGS));
    const rules = ["--rule", "placeholder", "--rule", "section-numbering"];
    const { stderr } = await project.run(["--fix", ...rules], { isRead: () => false });
    expect(stderr).toBe("note: fixed 30 problems in 30 files\n");
  });
});

test("a run holds the text of a few drafts, however many there are", async () => {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  const text = `${DEFECT}${"新馆定于月底开放，旧馆的图书分批搬运，读者可以到新馆借还。\n\n".repeat(3000)}`;
  const count = 40;
  const project = cliProject(manyFiles(count, text));
  const used: number[] = [];
  let ticks = 0;
  const heapNow = (): number => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  await project.run(["--rule", "section-numbering"], {
    milliseconds() {
      if (++ticks % count === 0) used.push(heapNow());
      return ticks;
    },
  });
  const drafts = (count * (used.length - 1)) / (ticks / count);
  expect(drafts).toBeGreaterThan(count / 2);
  expect(used.at(-1)! - used[0]!).toBeLessThan((2 * text.length * drafts) / 2);
});
