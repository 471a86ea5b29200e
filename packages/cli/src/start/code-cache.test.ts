import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { CodeCache } from "./code-cache.ts";

const CODE = Buffer.from(Array.from({ length: 20_000 }, (_, index) => (index * 7) % 251));

function cacheIn(home = newFolder()): { readonly cache: CodeCache; readonly folder: string; readonly file: string } {
  const folder = join(home, "draftlint", "code");
  return { cache: new CodeCache(folder, "v1"), folder, file: join(folder, "main.cjs-v1") };
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "draftlint-code-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test("gives back what it was given, by script and key", () => {
  const { cache, folder } = cacheIn();
  expect(cache.read("main.cjs")).toBeNull();
  cache.write("main.cjs", CODE);
  expect(cache.read("main.cjs")).toEqual(CODE);
  expect(cache.read("other.cjs")).toBeNull();
  expect(new CodeCache(folder, "v2").read("main.cjs")).toBeNull();
  expect(readdirSync(folder)).toEqual(["main.cjs-v1"]);
});

describe.skipIf(process.platform === "win32")("trusts only what nobody else can have written", () => {
  test("makes its folder for the user alone", () => {
    const { cache, folder, file } = cacheIn();
    cache.write("main.cjs", CODE);
    expect([statSync(folder).mode & 0o777, statSync(file).mode & 0o777]).toEqual([0o700, 0o600]);
  });

  test("a folder that others can write to is left alone", () => {
    const { cache, folder, file } = cacheIn();
    cache.write("main.cjs", CODE);
    for (const mode of [0o720, 0o702]) {
      chmodSync(folder, mode);
      expect(cache.read("main.cjs")).toBeNull();
      rmSync(file);
      cache.write("main.cjs", CODE);
      expect(readdirSync(folder)).toEqual([]);
      chmodSync(folder, 0o700);
      cache.write("main.cjs", CODE);
      expect(cache.read("main.cjs")).toEqual(CODE);
    }
  });

  test("a file that others can write to, and a link, are not read", () => {
    const { cache, folder, file } = cacheIn();
    cache.write("main.cjs", CODE);
    chmodSync(file, 0o666);
    expect(cache.read("main.cjs")).toBeNull();
    chmodSync(file, 0o600);
    symlinkSync(file, join(folder, "link.cjs-v1"));
    expect(cache.read("main.cjs")).toEqual(CODE);
    expect(cache.read("link.cjs")).toBeNull();
  });
});

describe("passes over what is damaged", () => {
  const damages: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
    empty: () => Buffer.alloc(0),
    "cut off": (bytes) => bytes.subarray(0, bytes.length - 1),
    longer: (bytes) => Buffer.concat([bytes, Buffer.alloc(1)]),
    "a page of zeros": (bytes) => bytes.fill(0, 4096, 8192),
    "a sector of zeros": (bytes) => bytes.fill(0, 512, 1024),
    "of another kind": (bytes) => bytes.fill(1, 0, 4),
  };
  test.each(Object.entries(damages))("%s", (_, damage) => {
    const { cache, file } = cacheIn();
    cache.write("main.cjs", CODE);
    writeFileSync(file, damage(readFileSync(file)));
    expect(cache.read("main.cjs")).toBeNull();
    cache.write("main.cjs", CODE);
    expect(cache.read("main.cjs")).toEqual(CODE);
  });

  test("a folder in place of a file, and a file in place of the folder", () => {
    const { cache, file } = cacheIn();
    mkdirSync(file, { recursive: true, mode: 0o700 });
    expect(cache.read("main.cjs")).toBeNull();
    const home = newFolder();
    writeFileSync(join(home, "draftlint"), "");
    const blocked = cacheIn(home).cache;
    blocked.write("main.cjs", CODE);
    expect(blocked.read("main.cjs")).toBeNull();
    expect(readdirSync(home)).toEqual(["draftlint"]);
  });
});

test("removes what has not been written for a month", () => {
  const { cache, folder, file } = cacheIn();
  cache.write("main.cjs", CODE);
  cache.write("older.cjs", CODE);
  const days = (count: number): Date => new Date(Date.now() - count * 24 * 60 * 60 * 1000);
  utimesSync(file, days(29), days(29));
  utimesSync(join(folder, "older.cjs-v1"), days(31), days(31));
  cache.removeOld();
  expect(readdirSync(folder)).toEqual(["main.cjs-v1"]);
});
