import { parse as parseYaml } from "yaml";
import { type CalendarDate, parseDate } from "../src/index.ts";
import { type Fence, type Heading, readFences, writeFence } from "./fences.ts";

/** What a rule.md says: documentation for people, and examples that are run as tests. */
export interface RuleDoc {
  readonly title: string;
  readonly summary: { readonly en: string; readonly "zh-CN": string };
  /** Headings of depth 2, in text order: "Why", "为什么", … */
  readonly sections: readonly string[];
  readonly examples: readonly RuleExample[];
}

/** One run of the rule: its drafts, and what the document says of them. */
export interface RuleExample {
  /** Heading of the example, with a number where the heading has several: "A gap (2)". */
  readonly name: string;
  /** Line of its first draft in rule.md, from 1. */
  readonly line: number;
  readonly options: Readonly<Record<string, unknown>>;
  /** The project's outline, of a `yaml outline` or a `markdown outline` fence; `null` without one. */
  readonly outline: { readonly fileName: string; readonly text: string } | null;
  readonly drafts: readonly ExampleDraft[];
  /** `null`: the drafts are clean. */
  readonly findings: Fence | null;
  /** One for each file that the fixes change. */
  readonly fixed: readonly FixedFence[];
}
export interface ExampleDraft {
  readonly fileName: string;
  /** With a line break at its end, as files have, unless it is empty. */
  readonly text: string;
  readonly now: CalendarDate;
  readonly fence: Fence;
}
export interface FixedFence {
  /** `null` where the example has one draft. */
  readonly fileName: string | null;
  readonly fence: Fence;
}

const DEFAULT_NOW: CalendarDate = { year: 2026, month: 6, day: 15 };

/** Reads a rule.md; throws an error that names the line when it is not in the form of CONTRIBUTING.md. */
export function parseRuleDoc(markdown: string): RuleDoc {
  const items = readFences(markdown);
  const headings = items.filter((item) => item.type === "heading");
  const [title] = headings;
  if (title?.depth !== 1) throw new Error("line 1: a heading with the rule's id must come first");
  const [english, chinese] = leadingParagraphs(markdown, title.line);
  if (english === undefined || chinese === undefined) throw new Error(`line ${title.line}: two summaries must follow, English and Chinese`);
  const from = items.findIndex((item) => item.type === "heading" && item.depth === 2 && item.text === "Examples");
  return {
    title: title.text,
    summary: { en: english, "zh-CN": chinese },
    sections: headings.filter(({ depth }) => depth === 2).map(({ text }) => text),
    examples: from < 0 ? [] : readExamples(items.slice(from + 1)),
  };
}

/** The text of rule.md with fences replaced (the key is the fence to replace) or added after another. */
export function rewriteFences(markdown: string, replaced: ReadonlyMap<Fence, string>, added: ReadonlyMap<Fence, string>): string {
  const lines = markdown.split("\n");
  const changes = [
    ...[...replaced].map(([fence, text]) => ({ from: fence.line - 1, to: fence.endLine, lines: [writeFence(fence.info, text)] })),
    ...[...added].map(([fence, block]) => ({ from: fence.endLine, to: fence.endLine, lines: [block] })),
  ];
  for (const change of changes.sort((a, b) => b.from - a.from)) lines.splice(change.from, change.to - change.from, ...change.lines);
  return lines.join("\n");
}

function leadingParagraphs(markdown: string, afterLine: number): readonly string[] {
  const body = markdown.split("\n").slice(afterLine).join("\n");
  const lead = /^([\s\S]*?)(?=^#|(?![\s\S]))/m.exec(body)![1]!;
  return lead
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim().replace(/\n/g, " "))
    .filter((paragraph) => paragraph !== "");
}

interface OpenExample {
  readonly drafts: ExampleDraft[];
  readonly fixed: FixedFence[];
  findings: Fence | null;
}

function readExamples(items: readonly (Fence | Heading)[]): readonly RuleExample[] {
  const examples: RuleExample[] = [];
  const names = new Map<string, number>();
  let heading = "Examples";
  let options: Readonly<Record<string, unknown>> = {};
  let outline: RuleExample["outline"] = null;
  let open: OpenExample = { drafts: [], fixed: [], findings: null };
  const close = (): void => {
    const [first] = open.drafts;
    if (first) {
      const count = (names.get(heading) ?? 0) + 1;
      names.set(heading, count);
      examples.push({ name: count === 1 ? heading : `${heading} (${count})`, line: first.fence.line, options, outline, ...open });
    }
    open = { drafts: [], fixed: [], findings: null };
  };
  for (const item of items) {
    if (item.type === "heading") {
      if (item.depth <= 2) break;
      close();
      heading = item.text;
      options = {};
      outline = null;
      continue;
    }
    const { word, attributes } = readInfo(item);
    const needsDraft = (): void => {
      if (open.drafts.length === 0) throw new Error(`line ${item.line}: a draft must come before \`${item.info}\``);
    };
    switch (word) {
      case "yaml options":
        close();
        options = readOptions(item);
        break;
      case "yaml outline":
      case "markdown outline":
        close();
        outline = { fileName: attributes.get("file") ?? (word === "yaml outline" ? "outline.yaml" : "outline.md"), text: `${item.text}\n` };
        break;
      case "markdown":
      case "text": {
        // Files of one example all have names; a draft without one stands by itself.
        const isNext = attributes.has("file") && open.drafts.length > 0 && open.findings === null && open.drafts.every(hasName);
        if (!isNext) close();
        open.drafts.push(readDraft(item, word, attributes));
        break;
      }
      case "findings":
        needsDraft();
        if (open.findings) throw new Error(`line ${item.line}: the example has findings already`);
        if (item.text.trim() === "") throw new Error(`line ${item.line}: leave the findings out where a draft is clean`);
        open.findings = item;
        break;
      case "fixed":
        needsDraft();
        open.fixed.push({ fileName: attributes.get("file") ?? null, fence: item });
        break;
      default:
        throw new Error(`line ${item.line}: an example has no fence of the kind \`${item.info}\``);
    }
  }
  close();
  return examples;
}

const hasName = (draft: ExampleDraft): boolean => / file=/.test(draft.fence.info);

function readInfo(fence: Fence): { readonly word: string; readonly attributes: ReadonlyMap<string, string> } {
  const attributes = new Map<string, string>();
  const word = fence.info.replace(/ +(\w+)=(?:"([^"]*)"|(\S+))/g, (_, name: string, quoted: string | undefined, bare: string) => {
    attributes.set(name, quoted ?? bare);
    return "";
  });
  const unknown = [...attributes.keys()].find((name) => name !== "file" && name !== "now");
  if (unknown !== undefined) throw new Error(`line ${fence.line}: a fence has no attribute "${unknown}"`);
  return { word, attributes };
}

function readOptions(fence: Fence): Readonly<Record<string, unknown>> {
  const options: unknown = parseYaml(fence.text);
  if (typeof options !== "object" || options === null || Array.isArray(options))
    throw new Error(`line ${fence.line}: options are a mapping of names to values`);
  return Object.fromEntries(Object.entries(options));
}

function readDraft(fence: Fence, word: "markdown" | "text", attributes: ReadonlyMap<string, string>): ExampleDraft {
  const date = attributes.has("now") ? parseDate(attributes.get("now")!) : DEFAULT_NOW;
  if (!date || date.month === null || date.day === null) throw new Error(`line ${fence.line}: \`now\` must be a day such as 2026-01-10`);
  return {
    fileName: attributes.get("file") ?? (word === "text" ? "draft.txt" : "draft.md"),
    text: fence.text === "" ? "" : `${fence.text}\n`,
    now: { year: date.year, month: date.month, day: date.day },
    fence,
  };
}
