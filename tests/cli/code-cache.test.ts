import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { buildCli } from "../../scripts/build.mjs";

const cli = resolve(import.meta.dirname, "../../packages/cli");
let installed = "";

beforeAll(async () => {
  installed = mkdtempSync(join(tmpdir(), "draftlint-installed-"));
  await buildCli(join(installed, "dist"));
  cpSync(join(cli, "bin"), join(installed, "bin"), { recursive: true });
  cpSync(join(cli, "package.json"), join(installed, "package.json"));
  writeFileSync(join(installed, "a.md"), "# Move\n\nTODO: name the day of the opening.\n");
});
afterAll(() => rmSync(installed, { recursive: true, force: true }));

/** A home without a cache. */
function newHome(): { readonly env: NodeJS.ProcessEnv; readonly folder: string; files(): readonly string[] } {
  const home = mkdtempSync(join(tmpdir(), "draftlint-home-"));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const folder = join(home, "draftlint", process.platform === "win32" ? "Cache" : "", "code");
  const env = { ...process.env, XDG_CACHE_HOME: home, LOCALAPPDATA: home, NODE_DISABLE_COMPILE_CACHE: undefined, LC_ALL: "C" };
  return { env, folder, files: () => readdirSync(folder).sort() };
}

const ARGUMENTS = ["bin/draftlint.js", "a.md", "--rule", "placeholder", "--format", "jsonl"];

function lint(env: NodeJS.ProcessEnv, cwd = installed): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ARGUMENTS, { cwd, encoding: "utf8", env });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return stdout;
}

const inodes = (folder: string): readonly number[] => readdirSync(folder).map((name) => statSync(join(folder, name)).ino);

test("a first run keeps its code, and others start from it", () => {
  const { env, folder, files } = newHome();
  const first = lint(env);
  expect(first).toContain("placeholder");
  expect(files().filter((name) => name.startsWith("main-"))).toHaveLength(1);
  const kept = inodes(folder);
  expect(lint(env)).toBe(first);
  expect(inodes(folder)).toEqual(kept);
});

test("an ordinary run needs one chunk", () => {
  const { env, files } = newHome();
  lint(env);
  expect(files()).toHaveLength(1);
});

describe("whatever is wrong with the cache, the run is as always", () => {
  test.each<[string, (bytes: Buffer) => Buffer]>([
    ["cut off", (bytes) => bytes.subarray(0, bytes.length / 2)],
    ["half of it zeros", (bytes) => bytes.fill(0, bytes.length / 2)],
    ["not the code of V8", (bytes) => Buffer.from(bytes.toString("latin1").toUpperCase(), "latin1")],
  ])("%s", (_, damage) => {
    const { env, folder, files } = newHome();
    const expected = lint(env);
    const path = join(folder, files()[0]!);
    const good = readFileSync(path);
    writeFileSync(path, damage(Buffer.from(good)));
    expect(lint(env)).toBe(expected);
    expect(readFileSync(path).length).toBeGreaterThan(good.length / 2);
    const kept = inodes(folder);
    lint(env);
    expect(inodes(folder)).toEqual(kept);
  });

  test("a folder that cannot be made", () => {
    const { env } = newHome();
    const expected = lint(env);
    const file = join(env.XDG_CACHE_HOME!, "file");
    writeFileSync(file, "");
    expect(lint({ ...env, XDG_CACHE_HOME: file, LOCALAPPDATA: file })).toBe(expected);
    expect(lint({ ...env, XDG_CACHE_HOME: "", LOCALAPPDATA: "", HOME: "" })).toBe(expected);
  });

  test("runs at the same time", async () => {
    const { env, folder, files } = newHome();
    const run = (): Promise<string> =>
      new Promise((done) => {
        const child = spawn(process.execPath, ARGUMENTS, { cwd: installed, env });
        let output = "";
        for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (output += data));
        child.on("close", (code) => done(`${output}${code}`));
      });
    const outputs = await Promise.all(Array.from({ length: 4 }, run));
    expect(new Set(outputs)).toEqual(new Set([`${lint({ ...env, DRAFTLINT_NO_CODE_CACHE: "1" })}0`]));
    expect(files()).toHaveLength(1);
    const kept = inodes(folder);
    lint(env);
    expect(inodes(folder)).toEqual(kept);
  });
});

test("another bundle never runs the code of this one", () => {
  const { env, files } = newHome();
  expect(lint(env)).toContain("marks work that is not done");
  const other = mkdtempSync(join(tmpdir(), "draftlint-other-"));
  onTestFinished(() => rmSync(other, { recursive: true, force: true }));
  cpSync(installed, other, { recursive: true });
  const dist = join(other, "dist");
  const main = readdirSync(dist).find((name) => name.startsWith("main-"))!;
  const source = readFileSync(join(dist, main), "latin1");
  // As long as it was: V8 tells scripts apart by their length.
  writeFileSync(join(dist, main), source.replaceAll("marks work that is not done", "names work still to be done"));
  const changed = main.replace(/-.*/, "-other.cjs");
  renameSync(join(dist, main), join(dist, changed));
  writeFileSync(join(dist, "start.cjs"), readFileSync(join(dist, "start.cjs"), "utf8").replace(main, changed));
  expect(lint(env, other)).toContain("names work still to be done");
  expect(files()).toHaveLength(2);
});

test("the environment can switch it off", () => {
  const { env } = newHome();
  for (const name of ["DRAFTLINT_NO_CODE_CACHE", "NODE_DISABLE_COMPILE_CACHE"]) lint({ ...env, [name]: "1" });
  expect(readdirSync(env.XDG_CACHE_HOME!)).toEqual([]);
});

test("nothing is written beside the bundle", () => {
  const { env, files } = newHome();
  const before = readdirSync(installed, { recursive: true }).sort();
  lint(env);
  expect(readdirSync(installed, { recursive: true }).sort()).toEqual(before);
  expect(files()).toHaveLength(1);
});
