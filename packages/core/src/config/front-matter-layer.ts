import { namedKind } from "../model/detect-kind.ts";
import type { FrontMatter } from "../model/document.ts";
import { readFrontMatter } from "../parse/front-matter.ts";
import { normaliseLineBreaks } from "../text/line-breaks.ts";
import { LineIndex } from "../text/line-index.ts";
import type { Range } from "../text/range.ts";
import { type ConfigPath, type NodeProblem, nodeAt, rangeAt } from "./config-node.ts";
import { isoDate, type Layer, type LayerKnowledge, type Mention, readLayer, SETTING_NAMES, type SettingName } from "./layer.ts";
import type { Origin } from "./origin.ts";
import { readPeriod } from "./period.ts";
import { readYaml } from "./read-yaml.ts";
import { frontMatterConfigSchema } from "./user-config.ts";
import type { ConfigProblem } from "./user-error.ts";
import { validateNode } from "./validate-node.ts";

export interface FrontMatterLayer {
  readonly layer: Layer;
  readonly problems: readonly ConfigProblem[];
}

/**
 * What a draft's front matter sets: its key `draftlint` first, then the keys that other tools use too (`date`, `lang`, …) where they are well formed.
 * `null` when it sets nothing. A problem in the key `draftlint` is told; front matter that is no YAML is left to the rule `front-matter`.
 */
export function frontMatterLayer(text: string, file: string, knowledge: LayerKnowledge): FrontMatterLayer | null {
  if (!/^---[ \t]*\r?\n/.test(text)) return null;
  const normalised = normaliseLineBreaks(text);
  const frontMatter = readFrontMatter(normalised.text);
  if (!frontMatter || frontMatter.problem) return null;
  const lines = new LineIndex(normalised.text.slice(0, frontMatter.end));
  const at = (range: Range) => {
    const { line, column } = lines.position(range.start);
    return { line, column, range: { start: normalised.toRaw(range.start), end: normalised.toRaw(range.end) } };
  };
  const originAt = (range: Range): Origin => {
    const { line, column } = at(range);
    return { layer: "front-matter", file, line, column };
  };
  const problems: ConfigProblem[] = [];
  const settings = new Map<SettingName, { value: string; origin: Origin }>();
  for (const [name, { key, value }] of commonKeys(frontMatter))
    settings.set(name, { value, origin: originAt(frontMatter.rangeOf(key) ?? frontMatter) });
  const own = ownKeys(normalised.text, frontMatter, knowledge, originAt, ({ message, hint, ...range }) =>
    problems.push({ file, message, hint, ...at(range) }),
  );
  for (const [name, setting] of own.settings) settings.set(name, setting);
  if (settings.size === 0 && own.rules.size === 0 && problems.length === 0) return null;
  return { layer: { profile: null, applies: () => true, rules: own.rules, settings }, problems };
}

/** Keys of other tools by the setting that they give; of several the first that is well formed counts. */
const COMMON_KEYS: Readonly<Record<SettingName, readonly string[]>> = {
  kind: ["kind", "文种", "type"],
  date: ["updated", "lastmod", "date"],
  period: ["period", "fiscalYear", "year"],
  status: ["status"],
  language: ["language", "lang"],
};

function commonKeys({ data }: FrontMatter): ReadonlyMap<SettingName, { readonly key: string; readonly value: string }> {
  const found = new Map<SettingName, { key: string; value: string }>();
  for (const name of SETTING_NAMES)
    for (const key of COMMON_KEYS[name]) {
      const written = data[key];
      if (typeof written !== "string" && typeof written !== "number") continue;
      const value = READERS[name](String(written).trim(), key);
      if (value === null) continue;
      found.set(name, { key, value });
      break;
    }
  return found;
}

const READERS: Readonly<Record<SettingName, (text: string, key: string) => string | null>> = {
  kind: (text, key) => namedKind(text) ?? (key === "type" || text === "" ? null : text),
  date: isoDate,
  period: readPeriod,
  status: (text) => (text === "draft" || text === "review" || text === "final" ? text : null),
  language: (text) => (/^(?:zh|en)(?:[-_]|$)/i.test(text) ? text.slice(0, 2).toLowerCase() : null),
};

const NOTHING: Pick<Layer, "rules" | "settings"> = { rules: new Map<string, Mention>(), settings: new Map() };

/** The key `draftlint`. */
function ownKeys(
  text: string,
  frontMatter: FrontMatter,
  knowledge: LayerKnowledge,
  originAt: (range: Range) => Origin,
  report: (problem: NodeProblem) => void,
): Pick<Layer, "rules" | "settings"> {
  if (!Object.hasOwn(frontMatter.data, "draftlint")) return NOTHING;
  const from = text.indexOf("\n") + 1;
  const { root } = readYaml(text.slice(from, frontMatter.end).replace(/^(?:---|\.\.\.)[ \t]*\n?$(?![\s\S])/m, ""));
  const node = root && nodeAt(root, ["draftlint"]);
  if (!node) return NOTHING;
  const shift = <T extends Range>(range: T): T => ({ ...range, start: range.start + from, end: range.end + from });
  const valid = validateNode(frontMatterConfigSchema, node);
  for (const problem of valid.problems) report(shift(problem));
  const { rules, language, ...document } = valid.data ?? {};
  // Keys of `document` stand beside `rules` here.
  const inFile = (path: ConfigPath): ConfigPath => valid.filePath(path[0] === "document" ? path.slice(1) : path);
  return readLayer(
    { rules, document, language },
    [],
    {
      origin: (path) => originAt(shift(rangeAt(node, inFile(path), "key"))),
      node: (path) => nodeAt(node, inFile(path)),
      report: (path, side, message, hint) => report({ ...shift(rangeAt(node, inFile(path), side)), message, hint }),
      reportAt: (problem) => report(shift(problem)),
    },
    knowledge,
  );
}
