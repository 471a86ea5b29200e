import { kindById, type Outline, type OutlineItem, type OutlineSection, parseOutline } from "@draftlint/core";

/**
 * The text of compiled.ts from the YAML outlines of this folder, by path. Throws when one of them cannot be read, names no kind
 * of the kinds table, or says no source in its first line.
 */
export function compile(files: ReadonlyMap<string, string>): string {
  const outlines = [...files].map(([path, text]) => read(path, text));
  const kinds = outlines.map(({ kind }) => kind);
  const twice = kinds.find((kind, i) => kinds.indexOf(kind) < i);
  if (twice !== undefined) throw new Error(`two outlines are of the kind "${twice}"`);
  return `import type { Outline } from "@draftlint/core";

/** The built-in outlines, one for each kind, sorted by id. */
export const BUILT_IN_OUTLINES: readonly Outline[] = [
${outlines.map((outline) => `${JSON.stringify(outline)},\n`).join("")}];
`;
}

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
