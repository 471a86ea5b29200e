import type { TableBlock } from "../model/block.ts";
import { sourceOffset } from "../model/unit.ts";
import type { Range } from "../text/range.ts";
import { type AliasValues, aliasPattern, isPlainAlias } from "./alias.ts";
import { itemTest, NEED_COLUMNS } from "./item-needs.ts";
import type { ContentRequirements, Count } from "./outline.ts";
import type { PassageContent } from "./passage-content.ts";

/** What is counted, where a count is wrong. */
export type Counted = "characters" | "words" | "paragraphs" | "items" | "tables" | "code" | "images" | "links";

/** One way in which a passage breaks its requirements; `ranges` are places inside it, maybe none. */
export type ContentFault =
  | {
      readonly type: "few" | "many";
      readonly what: Counted;
      readonly actual: number;
      readonly limit: number;
      readonly languages?: readonly string[];
    }
  /** Items without what each needs: `need` is `owner`, `deadline`, … or an alias. */
  | { readonly type: "item-need"; readonly need: string; readonly ranges: readonly Range[]; readonly total: number }
  | { readonly type: "table-header"; readonly headers: readonly string[]; readonly ranges: readonly Range[] }
  | { readonly type: "table-columns"; readonly actual: number; readonly limit: number; readonly ranges: readonly Range[] }
  | { readonly type: "empty-cell"; readonly column: string; readonly ranges: readonly Range[] }
  | {
      readonly type: "cell-value";
      readonly column: string;
      readonly value: string;
      readonly allowed: readonly string[];
      readonly ranges: readonly Range[];
    }
  | { readonly type: "image-alt"; readonly ranges: readonly Range[] }
  | { readonly type: "lacks"; readonly aliases: readonly string[] }
  | { readonly type: "forbidden"; readonly text: string; readonly ranges: readonly Range[] }
  | { readonly type: "unchecked"; readonly ranges: readonly Range[] };

/** Longest text of a paragraph that patterns of `mustContain` see, in code units. */
const LONGEST_PARAGRAPH = 2000;

/** All faults of a passage; requirements that are met, or not stated, give none. */
export function checkContent(content: PassageContent, needs: ContentRequirements, values: AliasValues): readonly ContentFault[] {
  return [
    ...checkSize(content, needs),
    ...checkItems(content, needs, values),
    ...checkTables(content, needs),
    ...checkCodeAndImages(content, needs),
    ...checkText(content, needs, values),
    ...checkBoxes(content, needs),
  ];
}

/** True when requirements are stated, so that counting is worth its while. */
export const hasRequirements = (needs: ContentRequirements): boolean =>
  needs.minCharacters !== undefined ||
  needs.maxCharacters !== undefined ||
  needs.minWords !== undefined ||
  needs.maxWords !== undefined ||
  (needs.paragraphs ?? needs.items ?? needs.tables ?? needs.code ?? needs.images ?? needs.links) !== undefined ||
  (needs.mustContain ?? needs.mustNotContain) !== undefined ||
  needs.checklistDone === true;

function* checkSize(content: PassageContent, needs: ContentRequirements): Iterable<ContentFault> {
  const { minCharacters: min, maxCharacters: max, minWords, maxWords } = needs;
  if (min !== undefined || max !== undefined) yield* checkCount("characters", content.characters, limits(min, max));
  if (minWords !== undefined || maxWords !== undefined) yield* checkCount("words", content.words, limits(minWords, maxWords));
  if (needs.paragraphs) yield* checkCount("paragraphs", content.paragraphs, needs.paragraphs);
  if (needs.links) yield* checkCount("links", content.links, needs.links);
}

const limits = (min: number | undefined, max: number | undefined): Count => ({
  ...(min !== undefined && { min }),
  ...(max !== undefined && { max }),
});

function* checkCount(what: Counted, actual: number, { min, max }: Count, languages?: readonly string[]): Iterable<ContentFault> {
  const extra = languages ? { languages } : {};
  if (min !== undefined && actual < min) yield { type: "few", what, actual, limit: min, ...extra };
  else if (max !== undefined && actual > max) yield { type: "many", what, actual, limit: max, ...extra };
}

function* checkItems(content: PassageContent, { items: needs }: ContentRequirements, values: AliasValues): Iterable<ContentFault> {
  if (!needs) return;
  const { items, from } = content.items;
  yield* checkCount("items", items.length, needs);
  if (!needs.each || items.length === 0) return;
  const isTable = from === "table";
  const headers = isTable ? (content.tables[0]?.rows[0] ?? []).map((cell) => cell.text) : [];
  for (const need of needs.each) {
    const column = isTable ? headers.findIndex((header) => header === need || (NEED_COLUMNS[need]?.test(header) ?? false)) : -1;
    if (column >= 0) {
      const bare = content.tables[0]!.rows.slice(1).flatMap((row) => (row[column] && row[column].text.trim() === "" ? row[column] : []));
      if (bare.length > 0) yield { type: "item-need", need, ranges: bare, total: items.length };
      continue;
    }
    const has = itemTest(need, values);
    const bare = items.filter((item) => !has(item.text));
    if (bare.length > 0) yield { type: "item-need", need, ranges: bare.map(firstLine), total: items.length };
  }
}

const firstLine = ({ start, text }: Range & { readonly text: string }): Range => {
  const line = text.indexOf("\n");
  return { start, end: start + Math.min(line < 0 ? text.length : line, 60) };
};

function* checkTables(content: PassageContent, { tables: needs }: ContentRequirements): Iterable<ContentFault> {
  if (!needs) return;
  const { tables } = content;
  const wantsTable = needs.headers !== undefined || needs.columns !== undefined;
  yield* checkCount("tables", tables.length, needs.min === undefined && wantsTable ? { ...needs, min: 1 } : needs);
  if (tables.length === 0) return;
  if (needs.headers) {
    const lacking = tables.map((table) => missingHeaders(table, needs.headers!));
    const best = lacking.reduce((a, b) => (b.length < a.length ? b : a));
    if (best.length > 0) yield { type: "table-header", headers: best, ranges: [headerRange(tables[lacking.indexOf(best)]!)] };
  }
  for (const table of tables) {
    const width = table.rows[0]?.length ?? 0;
    if (needs.columns !== undefined && width < needs.columns)
      yield { type: "table-columns", actual: width, limit: needs.columns, ranges: [headerRange(table)] };
    yield* checkCells(table, needs);
  }
}

function* checkCells(table: TableBlock, needs: NonNullable<ContentRequirements["tables"]>): Iterable<ContentFault> {
  const headers = (table.rows[0] ?? []).map((cell) => cell.text.trim());
  for (const [column, header] of headers.entries()) {
    const cells = table.rows.slice(1).flatMap((row) => row[column] ?? []);
    if (needs.noEmptyCells) {
      const empty = cells.filter((cell) => cell.text.trim() === "" && cell.spans.length === 0);
      if (empty.length > 0) yield { type: "empty-cell", column: header, ranges: empty };
    }
    const allowed = needs.values && Object.hasOwn(needs.values, header) ? needs.values[header] : undefined;
    for (const cell of allowed ? cells : []) {
      const value = cell.text.trim();
      if (value !== "" && !allowed!.some((one) => one.toLowerCase() === value.toLowerCase()))
        yield { type: "cell-value", column: header, value, allowed: allowed!, ranges: [cell] };
    }
  }
}

const missingHeaders = (table: TableBlock, headers: readonly string[]): readonly string[] => {
  const own = new Set((table.rows[0] ?? []).map((cell) => cell.text.trim().toLowerCase()));
  return headers.filter((header) => ![header, ...header.split("/")].some((name) => own.has(name.trim().toLowerCase())));
};

const headerRange = (table: TableBlock): Range => {
  const row = table.rows[0];
  return row && row.length > 0 ? { start: row[0]!.start, end: row.at(-1)!.end } : { start: table.start, end: table.start };
};

function* checkCodeAndImages(content: PassageContent, needs: ContentRequirements): Iterable<ContentFault> {
  if (needs.code) {
    const { languages } = needs.code;
    const blocks = languages ? content.code.filter((block) => languages.includes(block.language)) : content.code;
    yield* checkCount("code", blocks.length, needs.code.min === undefined && languages ? { ...needs.code, min: 1 } : needs.code, languages);
  }
  if (!needs.images) return;
  const { images } = content;
  yield* checkCount("images", images.length, needs.images);
  const bare = needs.images.alt ? images.filter((image) => image.alt === "") : [];
  if (bare.length > 0) yield { type: "image-alt", ranges: bare };
}

function* checkText(content: PassageContent, needs: ContentRequirements, values: AliasValues): Iterable<ContentFault> {
  const { texts } = content;
  for (const aliases of needs.mustContain ?? []) {
    const finders = aliases.map((alias) => finderOf(alias, values));
    if (!texts.some((text) => finders.some((find) => find(text) !== null))) yield { type: "lacks", aliases };
  }
  for (const aliases of needs.mustNotContain ?? [])
    for (const alias of aliases) {
      const find = finderOf(alias, values);
      const ranges: Range[] = [];
      let words = "";
      for (const unit of content.units) {
        const found = find(unit.text);
        if (!found) continue;
        words ||= found;
        ranges.push(...placesOf(unit, found, content.range));
      }
      if (words !== "" && ranges.length > 0) yield { type: "forbidden", text: words, ranges };
    }
}

/** The words that an alias finds in a text; `null` for none. */
function finderOf(alias: string, values: AliasValues): (text: string) => string | null {
  if (isPlainAlias(alias)) {
    const wanted = alias.toLowerCase();
    return (text) => {
      const at = text.toLowerCase().indexOf(wanted);
      return at < 0 ? null : text.slice(at, at + alias.length);
    };
  }
  const pattern = aliasPattern(alias, values, { limit: LONGEST_PARAGRAPH, where: "anywhere" });
  return (text) => {
    const found = pattern?.find(text);
    return found ? text.slice(found.start, found.end) || null : null;
  };
}

function placesOf(unit: PassageContent["units"][number], words: string, within: Range): readonly Range[] {
  const at = unit.text.indexOf(words);
  const start = sourceOffset(unit, at);
  const last = at + words.length - 1;
  const end = sourceOffset(unit, last) + 1;
  return start >= within.start && end <= within.end ? [{ start, end }] : [];
}

function* checkBoxes(content: PassageContent, needs: ContentRequirements): Iterable<ContentFault> {
  if (!needs.checklistDone) return;
  const open = content.listItems.filter((item) => item.checked === false);
  if (open.length > 0) yield { type: "unchecked", ranges: open.map((item) => firstLine({ ...item, text: content.sourceOf(item) })) };
}
