import {
  isPlainAlias,
  kindById,
  type Outline,
  type OutlineItem,
  type OutlineSection,
  parseOutline,
  readHeading,
  sectionsOf,
} from "@draftlint/core";

/**
 * The text of compiled.ts from the YAML outlines of this folder, by path. Throws when one of them cannot be read, names no kind
 * of the kinds table, or says no source in its first line. Outlines stand there as JSON in strings, which are read when a draft
 * needs them: a program with all of them as objects starts later.
 */
export function compile(files: ReadonlyMap<string, string>): string {
  const outlines = [...files].map(([path, text]) => read(path, text));
  const kinds = outlines.map(({ kind }) => kind);
  const twice = kinds.find((kind, i) => kinds.indexOf(kind) < i);
  if (twice !== undefined) throw new Error(`two outlines are of the kind "${twice}"`);
  return `/** The built-in outlines as JSON by their kind, sorted by id. */
export const OUTLINE_TEXTS: Readonly<Record<string, string>> = {
${outlines.map((outline) => `${JSON.stringify(outline.kind)}: ${jsonText(outline)},\n`).join("")}};

/**
 * JSON: by the normalised text of each plain alias of the sections that built-in outlines require, the sections that have it, by
 * kind and number: { "下一步打算": [["work-report", 3], ["work-summary", 4]] }.
 */
export const USUAL_SECTIONS_TEXT = ${jsonText(usualSections(outlines))};
`;
}

/** A value as JSON in a string with single quotes, so that those of JSON need no sign before them. */
const jsonText = (value: unknown): string => `'${JSON.stringify(value).replace(/[\\']/g, "\\$&")}'`;

function usualSections(outlines: readonly Outline[]): Readonly<Record<string, readonly SectionPlace[]>> {
  const byKey = new Map<string, SectionPlace[]>();
  for (const outline of outlines)
    for (const [number, section] of sectionsOf(outline.sections).entries()) {
      if (section.optional || section.onlyWhen || section.severity === "info" || outline.severity === "info") continue;
      for (const key of new Set(section.heading.filter(isPlainAlias).map((alias) => readHeading(alias).key))) {
        const place: SectionPlace = [outline.kind!, number];
        const known = byKey.get(key);
        if (known) known.push(place);
        else byKey.set(key, [place]);
      }
    }
  return Object.fromEntries(byKey);
}

/** Kind of an outline and number of a section in it, from 0, those inside groups counted. */
type SectionPlace = readonly [kind: string, number: number];

function read(path: string, text: string): Outline {
  if (!/^# Source: \S/.test(text)) throw new Error(`${path}: the first line must be "# Source: …"`);
  const fileName = path.slice(path.lastIndexOf("/") + 1);
  const { outline, problems } = parseOutline(text, { uri: path, fileName });
  const [problem] = problems;
  if (problem) throw new Error(`${path}:${text.slice(0, problem.start).split("\n").length}: ${problem.message.en}`);
  if (!outline?.kind || !kindById(outline.kind)) throw new Error(`${path}: "kind" must be a kind of the kinds table`);
  const { source: _source, sections, ...rest } = outline;
  return { ...withoutLine(rest), sections: sections.map(plainItem) };
}

/** Places in the YAML file are of no use to readers of findings: the file is not theirs. */
function plainItem(item: OutlineItem): OutlineItem {
  if ("group" in item) return { ...withoutLine(item), sections: item.sections.map(plainSection) };
  return plainSection(item);
}

const plainSection = (section: OutlineSection): OutlineSection => {
  const { sections, ...rest } = section;
  return { ...withoutLine(rest), ...(sections && { sections: sections.map(plainItem) }) };
};

function withoutLine<T extends object>(value: T): T {
  const copy: T & { line?: number; lead?: object; closing?: object } = { ...value };
  delete copy.line;
  if (copy.lead) copy.lead = withoutLine(copy.lead);
  if (copy.closing) copy.closing = withoutLine(copy.closing);
  return copy;
}
