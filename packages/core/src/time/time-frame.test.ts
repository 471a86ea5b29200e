import { describe, expect, test } from "vitest";
import type { Uri } from "../model/document.ts";
import { parseDraft } from "../pipeline.ts";
import { presentYears, sayWriting, type TimeFrame, timeFrameOf, writingYears } from "./time-frame.ts";

const frameOf = (text: string, fileName = "draft.md", period = ""): TimeFrame | null => {
  const { document } = parseDraft({ uri: fileName as Uri, text, fileName, now: { year: 2026, month: 6, day: 15 } });
  return timeFrameOf(document.parts[0]!, document, period);
};

describe("timeFrameOf", () => {
  test("a summary is set in its period and written soon after", () => {
    const frame = frameOf("# 2025年工作总结\n")!;
    expect(frame).toMatchObject({
      role: "recap",
      start: { year: 2025, month: 1, day: 1 },
      end: { year: 2025, month: 12, day: 31 },
      latest: { year: 2026, month: 4, day: 30 },
      explicit: true,
      name: { en: "a text on 2025", "zh-CN": "2025年的文稿" },
    });
    expect(presentYears(frame)).toEqual([2025, 2026]);
    expect(writingYears(frame)).toEqual([2025, 2026]);
  });

  test("a plan may be written in the year before", () => {
    const frame = frameOf("# 2026年工作计划\n")!;
    expect(frame.role).toBe("plan");
    expect(writingYears(frame)).toEqual([2025, 2026]);
  });

  test("the day of writing is sure where the text says it", () => {
    const frame = frameOf("# 2025年工作总结\n\n正文。\n\n2026年1月10日\n")!;
    expect(writingYears(frame)).toEqual([2026]);
    expect(presentYears(frame)).toEqual([2025, 2026]);
    expect(sayWriting(frame)).toEqual({ en: "a text of 10 January 2026", "zh-CN": "2026年1月10日的文稿" });
  });

  test("a living text is set today", () => {
    const frame = frameOf("# pagekeeper\n\nText.\n", "README.md")!;
    expect(frame).toMatchObject({ role: "living", start: { year: 2026, month: 6, day: 15 }, explicit: false });
    expect(writingYears(frame)).toEqual([2026]);
  });

  test("a dated text of no known kind is set on its day", () => {
    expect(frameOf("---\ndate: 2025-03-02\n---\n# Notes\n")).toMatchObject({
      role: "unknown",
      start: { year: 2025, month: 3, day: 2 },
      end: { year: 2025, month: 3, day: 2 },
    });
  });

  test("an untitled text that opens with its period reports on it, but not explicitly", () => {
    expect(frameOf("2025年上半年，全馆工作平稳。\n")).toMatchObject({
      role: "recap",
      explicit: false,
      end: { year: 2025, month: 6, day: 30 },
    });
  });

  test("a title for two years covers the first; one for a summary and a plan of one year may mean either", () => {
    expect(frameOf("# 2025年工作总结和2026年工作计划\n")?.role).toBe("recap");
    expect(frameOf("# 2025年工作总结与计划\n")?.role).toBe("unknown");
  });

  test("options override the period", () => {
    expect(frameOf("# 2024年工作总结\n", "draft.md", "2025Q3")).toMatchObject({ period: { year: 2025, startMonth: 7, endMonth: 9 } });
  });

  test("nothing reliable gives no frame", () => {
    expect(frameOf("# Notes\n\nIn 2019 we met.\n")).toBeNull();
  });
});
