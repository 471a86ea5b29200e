import type { Language } from "@draftlint/core";
import { type Plant, replaceRange } from "../plant.ts";

/** Replaces the title of a heading of one kind of draft by one with a year that is not the draft's. */
const heading = (kind: string, name: string, language: Language, of: RegExp, title: (year: number) => string): Plant => ({
  rule: "stale-year",
  name,
  language,
  plant(draft) {
    const found = draft.headings.find((candidate) => of.test(candidate.title));
    if (draft.kind !== kind || !found) return null;
    const at = draft.text.indexOf(found.title, found.start);
    return replaceRange(draft.text, { start: at, end: at + found.title.length }, title(draft.year));
  },
});

/** The year of the title alone, while the file's name keeps the right one. */
const title = (language: Language): Plant => ({
  rule: "stale-year",
  name: "title against file name",
  language,
  plant(draft) {
    const at = draft.text.indexOf(String(draft.year));
    if (draft.kind !== "summary" || at < 0 || at > draft.text.indexOf("\n")) return null;
    return replaceRange(draft.text, { start: at, end: at + 4 }, String(draft.year - 1));
  },
});

export const PLANTS: readonly Plant[] = [
  heading("summary", "recap of the year before", "zh", /^主要工作$/, (year) => `${year - 1}年工作回顾`),
  heading("summary", "plan for the year that is over", "zh", /^下一步打算$/, (year) => `${year}年工作打算`),
  heading("summary", "plan two years old", "zh", /^下一步打算$/, (year) => `${year - 1}年工作计划`),
  heading("plan", "tasks of the year before", "zh", /^重点任务$/, (year) => `${year - 1}年重点任务`),
  title("zh"),
  heading("summary", "recap of the year before", "en", /^Main work and results$/, (year) => `Review of ${year - 1}`),
  heading("summary", "plan for the year that is over", "en", /^Next steps$/, (year) => `Plan for ${year}`),
  heading("plan", "tasks of the year before", "en", /^Tasks$/, (year) => `Tasks for ${year - 1}`),
  title("en"),
];
