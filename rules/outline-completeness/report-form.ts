import { type Finding, frontMatterFaults, headingMatcher, type Mark, matchMark, shownForm, walkSections } from "@draftlint/core";
import { type CheckedPart, severityOf } from "./checked-part.ts";
import { fitsTitle } from "./choose-outline.ts";

/** The form of the draft as a whole: its title, file name, front matter and the marks of its headings. */
export function* reportForm(checked: CheckedPart): Iterable<Finding> {
  const { document, part, outline } = checked;
  if (!checked.isBuiltIn && outline.title && part.title && !fitsTitle(outline, part.title.text))
    yield* reportTitleForm(checked, outline.title);
  if (part === document.parts[0]) {
    yield* reportFileName(checked);
    yield* reportFrontMatter(checked);
  }
  yield* reportNumbering(checked);
}

function* reportTitleForm(checked: CheckedPart, aliases: readonly string[]): Iterable<Finding> {
  const severity = severityOf(checked);
  const { document, part, name } = checked;
  if (!severity || !part.title) return;
  const example = shownForm(aliases, document.language);
  yield checked.finding({ message: "title-form", data: { outline: name, example }, range: part.title, ...severity });
}

function* reportFileName(checked: CheckedPart): Iterable<Finding> {
  const { document, outline, name } = checked;
  const severity = severityOf(checked);
  if (!severity || !outline.fileName || document.fileName === "") return;
  const matcher = headingMatcher({ id: outline.id, heading: outline.fileName }, checked.values);
  const match = matcher.match(document.fileName, "");
  if (match && match.score >= 0.95) return;
  const example = shownForm(outline.fileName, document.language);
  const range = checked.part.title ?? { start: 0, end: 0 };
  yield checked.finding({ message: "file-name", data: { name: document.fileName, outline: name, example }, range, ...severity });
}

function* reportFrontMatter(checked: CheckedPart): Iterable<Finding> {
  const { document, outline, name } = checked;
  const severity = severityOf(checked);
  const { frontMatter } = document;
  // A front matter that cannot be read has its own finding.
  if (!severity || !outline.frontMatter || frontMatter?.problem) return;
  const faults = frontMatterFaults(frontMatter?.data ?? {}, outline.frontMatter);
  const head = { start: 0, end: frontMatter ? 3 : 0 };
  const missing = faults.filter(({ path, fault }) => path.length === 1 && fault.en === "is missing");
  if (missing.length > 1 && !frontMatter) {
    const key = missing.map(({ path }) => path[0]!);
    const data = { key: { en: key.join('", "'), "zh-CN": key.join("”“") }, fault: { en: "are missing", "zh-CN": "缺失" }, outline: name };
    yield checked.finding({ message: "front-matter", data, range: head, ...severity });
    return;
  }
  for (const { path, fault } of faults) {
    const range = frontMatter?.rangeOf(path[0] ?? "") ?? head;
    yield checked.finding({ message: "front-matter", data: { key: path.join(".") || "---", fault, outline: name }, range, ...severity });
  }
}

function* reportNumbering(checked: CheckedPart): Iterable<Finding> {
  const { part, outline, name } = checked;
  const severity = severityOf(checked);
  if (!severity || !outline.numbering) return;
  for (const [i, sample] of outline.numbering.entries()) {
    const family = sample === "none" ? null : (matchMark(`${sample} x`)?.family ?? matchMark(`${sample}甲`)?.family);
    if (family === undefined) continue;
    const wrong = [...walkSections(part.sections)].filter(({ level, mark }) => level === i + 1 && (mark?.family ?? null) !== family);
    const [first] = wrong;
    if (!first) continue;
    const ranges = wrong.map(({ heading }) => heading);
    yield checked.finding({
      message: "numbering",
      data: {
        level: i + 1,
        outline: name,
        wanted:
          family === null
            ? { en: "have no number", "zh-CN": "不编号" }
            : { en: `are numbered like "${sample}"`, "zh-CN": `编号为“${sample}”` },
        actual: actualMark(first.mark),
      },
      range: first.heading,
      ...(ranges.length > 1 && { ranges }),
      ...severity,
    });
  }
}

const actualMark = (mark: Mark | null) =>
  mark ? { en: `this one has "${mark.text}"`, "zh-CN": `此处是“${mark.text}”` } : { en: "this one has no number", "zh-CN": "此处没有编号" };
