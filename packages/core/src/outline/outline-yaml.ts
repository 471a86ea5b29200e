import { isMap, isScalar, isSeq, type Node } from "yaml";
import { aliasProblem } from "./alias.ts";
import { readFrontMatterSchema } from "./front-matter-schema.ts";
import type {
  Count,
  Outline,
  OutlineCondition,
  OutlineGroup,
  OutlineItem,
  OutlinePassage,
  OutlineSection,
  OutlineText,
} from "./outline.ts";
import {
  type Fields,
  type OutlineProblem,
  openYaml,
  type Read,
  readBoolean,
  readChoice,
  readData,
  readFields,
  readList,
  readNumber,
  readRecord,
  readText,
  type YamlReader,
} from "./yaml-reader.ts";

/** What a file gave: every outline that could be read, and everything that is wrong. */
export interface ParsedOutline {
  /** `null` when the file holds nothing that could be an outline. */
  readonly outline: Outline | null;
  readonly problems: readonly OutlineProblem[];
}

/** Reads an outline from YAML or JSON; `id` is its id when the file gives none. */
export function parseYamlOutline(text: string, id: string): ParsedOutline {
  const { root, reader } = openYaml(text);
  if (root === null) {
    if (reader.problems.length === 0)
      reader.problems.push({
        message: { en: "the outline is empty; list its sections", "zh-CN": "大纲为空；请列出各部分" },
        start: 0,
        end: Math.max(1, Math.min(text.length, 1)),
      });
    return { outline: null, problems: reader.problems };
  }
  return { outline: readOutlineNode(root, reader, id), problems: reader.problems };
}

/** Reads the fields of an outline from a node, as a whole file or the front matter of a skeleton has them. */
export function readOutlineNode(root: Node, reader: YamlReader, id: string): Outline | null {
  if (!isMap(root)) {
    reader.report(root, 'a mapping with "sections" was expected', "此处应为带有 sections 的键值映射");
    return null;
  }
  const read = readFields<Partial<Outline>>(() => OUTLINE_FIELDS)(root, reader);
  return read ? { ...read, id: read.id ?? id, sections: read.sections ?? [] } : null;
}

/** Reads content requirements and section fields that a skeleton gives in a comment. */
export const readSectionNode = (root: Node, reader: YamlReader): Partial<OutlineSection> | undefined =>
  readFields<Partial<OutlineSection>>(() => SECTION_FIELDS)(root, reader);

/** A text for both languages, or `{ en, zh }`. */
const readOutlineText: Read<OutlineText> = (node, reader) => {
  if (!isMap(reader.resolve(node))) {
    const text = readText(node, reader);
    return text === undefined ? undefined : { en: text, "zh-CN": text };
  }
  const texts = readFields<{ en?: string; zh?: string; "zh-CN"?: string }>(() => ({ en: readText, zh: readText, "zh-CN": readText }))(
    node,
    reader,
  );
  const en = texts?.en ?? texts?.zh ?? texts?.["zh-CN"];
  return en === undefined ? undefined : { en, "zh-CN": texts?.zh ?? texts?.["zh-CN"] ?? en };
};

const readAlias: Read<string> = (node, reader) => {
  const alias = readText(node, reader);
  const problem = alias === undefined ? null : aliasProblem(alias);
  if (problem === null) return alias;
  reader.report(node, `not a usable pattern: ${problem.en}`, `无法使用的匹配式：${problem["zh-CN"]}`);
  return undefined;
};
const readAliases = readList(readAlias);

/** `true` for one or more, a number for exactly so many, or `{ min, max }`. */
const readCountFields =
  (extra: Fields): Read<Count> =>
  (node, reader) => {
    const target = reader.resolve(node);
    if (isScalar(target) && typeof target.value === "number") {
      const number = readNumber(node, reader);
      return number === undefined ? undefined : { min: number, max: number };
    }
    if (isScalar(target) && target.value === true) return { min: 1 };
    const count = readFields<Count>(() => ({ min: readNumber, max: readNumber, ...extra }))(node, reader);
    if (count?.min !== undefined && count.max !== undefined && count.min > count.max) {
      reader.report(node, `min ${count.min} is more than max ${count.max}`, `min ${count.min} 大于 max ${count.max}`);
      return undefined;
    }
    return count;
  };
const readCount = readCountFields({});

const readNeeds: Read<readonly (readonly string[])[]> = (node, reader) =>
  isSeq(reader.resolve(node)) ? readList(readAliases)(node, reader) : readAliases(node, reader)?.map((alias) => [alias]);

const readSeverity = readChoice(["error", "warning", "info", "off"]);
const readOrder = readChoice(["strict", "relative", "free"]);
const readAdditional = readChoice(["allow", "warn", "forbid"]);

const CONTENT_FIELDS: Fields = {
  minCharacters: readNumber,
  maxCharacters: readNumber,
  minWords: readNumber,
  maxWords: readNumber,
  paragraphs: readCount,
  items: readCountFields({ each: readAliases }),
  tables: readCountFields({
    headers: readList(readText),
    columns: readNumber,
    noEmptyCells: readBoolean,
    values: readRecord(readList(readText)),
  }),
  code: readCountFields({ languages: readList(readText) }),
  images: readCountFields({ alt: readBoolean }),
  links: readCount,
  mustContain: readNeeds,
  mustNotContain: readNeeds,
  checklistDone: readBoolean,
};

/** Adds the line at which a mapping starts. */
const withLine =
  <T>(read: Read<T>): Read<T & { readonly line: number }> =>
  (node, reader) => {
    const value = read(node, reader);
    return value === undefined ? undefined : { ...value, line: reader.lineOf(node) };
  };

const readPassage: Read<OutlinePassage> = withLine(
  readFields<OutlinePassage>(() => ({ ...CONTENT_FIELDS, guidance: readOutlineText, severity: readSeverity })),
);

const readCondition: Read<OutlineCondition> = readFields<OutlineCondition>(() => ({
  frontMatter: readRecord(readList(readData)),
  section: readText,
  language: readChoice(["zh", "en"]),
}));

const GROUPS = ["oneOf", "anyOf", "allOrNone"] as const;

const readGroup =
  (group: OutlineGroup["group"]): Read<OutlineGroup> =>
  (node, reader) => {
    const fields = readFields<Record<string, readonly OutlineItem[]> & Pick<OutlineGroup, "severity">>(() => ({
      [group]: readList(readSection),
      severity: readSeverity,
    }))(node, reader);
    const sections = fields?.[group]?.filter((item): item is OutlineSection => !("group" in item));
    if (!fields || !sections || sections.length === 0) return undefined;
    return { group, sections, line: reader.lineOf(node), ...(fields.severity && { severity: fields.severity }) };
  };

/** A section of a list of sections: a heading alone, or its fields. */
const readSection: Read<OutlineSection> = (node, reader) => {
  const target = reader.resolve(node);
  if (!isMap(target)) {
    const alias = readAlias(node, reader);
    return alias === undefined ? undefined : { id: alias, heading: [alias], line: reader.lineOf(node) };
  }
  const read = readSectionNode(target, reader);
  if (!read) return undefined;
  const heading = read.heading ?? [];
  const id = read.id ?? heading[0];
  if (id === undefined || (heading.length === 0 && read.remove !== true && read.id === undefined)) {
    reader.report(node, 'a section needs a "heading"', "每个部分都要有 heading");
    return undefined;
  }
  return { ...read, id, heading, line: reader.lineOf(node) };
};

const readItem: Read<OutlineItem> = (node, reader) => {
  const target = reader.resolve(node);
  const group = isMap(target) ? GROUPS.find((name) => target.has(name)) : undefined;
  return group ? readGroup(group)(node, reader) : readSection(node, reader);
};

const SECTION_FIELDS: Fields = {
  id: readText,
  heading: readAliases,
  frames: readAliases,
  optional: readBoolean,
  repeat: readCount,
  onlyWhen: readCondition,
  sections: (node, reader) => readList(readItem)(node, reader),
  order: readOrder,
  additional: readAdditional,
  severity: readSeverity,
  guidance: readOutlineText,
  remove: readBoolean,
  ...CONTENT_FIELDS,
};

const OUTLINE_FIELDS: Fields = {
  id: readText,
  name: readOutlineText,
  kind: readText,
  extends: readText,
  title: readAliases,
  fileName: readAliases,
  frontMatter: readFrontMatterSchema,
  order: readOrder,
  additional: readAdditional,
  numbering: readList(readText),
  severity: readSeverity,
  guidance: readOutlineText,
  lead: readPassage,
  closing: readPassage,
  sections: readList(readItem),
  ...CONTENT_FIELDS,
};
