import { describe, expect, test } from "vitest";
import { areOfDifferentYears, areParallelPaths, areParallelTitles, isCodeName, isNamedByTitle } from "./parallel.ts";

describe("titles", () => {
  test.each([
    ["一楼阅览室", "二楼阅览室"],
    ["2024年工作情况", "2025年工作情况"],
    ["`provide()` {#provide}", "`inject()` {#inject}"],
    ["Group A", "Group B"],
    ["线上报名办法", "线下报名办法"],
  ])("%s and %s are parallel", (a, b) => {
    expect(areParallelTitles(a, b)).toBe(true);
  });
  test.each([
    ["加强组织建设", "加强队伍建设"],
    ["工作开展情况", "下一步打算"],
    ["Results", "Outlook"],
    ["读者服务", "读者服务"],
    ["", "读者服务"],
  ])("“%s” and “%s” are not", (a, b) => {
    expect(areParallelTitles(a, b)).toBe(false);
  });
  test("are names of code when they look like one", () => {
    expect(["provide()", "v-once", "TextEncoder", "watch", "`a.b` {#x}"].every(isCodeName)).toBe(true);
    expect(["Results", "FAQ", "open files", "读者服务"].some(isCodeName)).toBe(false);
  });
});

describe("paths of titles", () => {
  test("are parallel where they part", () => {
    expect(areParallelPaths(["年报", "一楼阅览室", "设施"], ["年报", "二楼阅览室", "设施"])).toBe(true);
    expect(areParallelPaths(["年报", "设施"], ["年报", "服务"])).toBe(false);
    expect(areParallelPaths(["年报"], ["年报", "服务"])).toBe(false);
  });
  test("tell years apart", () => {
    expect(areOfDifferentYears(["2024年总结"], ["2025年总结"])).toBe(true);
    expect(areOfDifferentYears(["2024年总结"], ["总结"])).toBe(false);
    expect(areOfDifferentYears(["2024—2025年总结"], ["2025年总结"])).toBe(false);
  });
  test("name what differs", () => {
    expect(isNamedByTitle(["指令"], ["注册指令"], ["注册组件"])).toBe(true);
    expect(isNamedByTitle(["指令"], ["注册指令"], ["组件与指令"])).toBe(false);
    expect(isNamedByTitle(["三"], ["第三章"], ["第四章"])).toBe(false);
  });
});
