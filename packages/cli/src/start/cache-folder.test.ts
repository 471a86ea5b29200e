import { expect, test } from "vitest";
import { cacheFolder } from "./cache-folder.ts";

test("is where the user's system keeps caches", () => {
  expect(cacheFolder({ HOME: "/home/a" }, "linux")).toBe("/home/a/.cache/draftlint");
  expect(cacheFolder({ HOME: "/Users/a" }, "darwin")).toBe("/Users/a/Library/Caches/draftlint");
  expect(cacheFolder({ HOME: "/home/a", XDG_CACHE_HOME: "/var/a" }, "linux")).toBe("/var/a/draftlint");
  expect(cacheFolder({ LOCALAPPDATA: "C:/local", HOME: "/home/a" }, "win32")).toMatch(/^C:.local.draftlint.Cache$/);
});

test("is nowhere when the environment does not say", () => {
  expect(cacheFolder({}, "linux")).toBeNull();
  expect(cacheFolder({ HOME: "" }, "darwin")).toBeNull();
  expect(cacheFolder({ HOME: "/home/a" }, "win32")).toBeNull();
  expect(cacheFolder({ HOME: "/home/a", XDG_CACHE_HOME: "caches" }, "linux")).toBe("/home/a/.cache/draftlint");
});
