import type { Document } from "../model/document.ts";
import { toFinding } from "../rule/messages.ts";
import type { Finding, FindingEdit, FindingInput } from "../rule/rule.ts";
import { nearest } from "../text/nearest.ts";
import type { Range } from "../text/range.ts";
import { type BrokenComment, DIRECTIVES, type DisableComment, type NamedRule } from "./disable-comments.ts";
import type { unusedDisable } from "./engine-messages.ts";
import { isExpired, type Silence } from "./silence.ts";

type Messages = typeof unusedDisable.messages;
type Fixes = NonNullable<FindingInput<Messages>["fixes"]>;

export interface CommentReport {
  readonly document: Document;
  readonly comments: readonly (DisableComment | BrokenComment)[];
  readonly unused: readonly Silence[];
  readonly idle: readonly DisableComment[];
  readonly knownRules: ReadonlySet<string>;
  isKnown(rule: string): boolean;
  /** Of the bound rule `unused-disable`. */
  readonly options: unknown;
}

/** What is wrong with the disable comments of a document, each with a way to mend it. */
export function reportComments(report: CommentReport): readonly Finding[] {
  const unused = new Map<DisableComment, Silence[]>();
  for (const silence of report.unused) {
    const own = unused.get(silence.comment);
    if (own) own.push(silence);
    else unused.set(silence.comment, [silence]);
  }
  const idle = new Set(report.idle);
  const needsReason = requiresReason(report.options);
  const findings: FindingInput<Messages>[] = [];
  for (const comment of report.comments) {
    if (comment.type === "broken") {
      findings.push(brokenFinding(comment));
      continue;
    }
    const range = { start: comment.start, end: comment.end };
    if (isExpired(comment, report.document)) {
      const fixes: Fixes = [{ message: "remove", applies: "on-request", edits: [removal(report.document, comment)] }];
      findings.push({ message: "expired", data: { until: dateText(comment) }, range, fixes });
      continue;
    }
    findings.push(...unknownRules(report, comment));
    if (idle.has(comment)) findings.push({ message: "unused-enable", range, fixes: [removeComment(report.document, comment)] });
    findings.push(...unusedFindings(report.document, comment, unused.get(comment) ?? []));
    if (needsReason && !comment.hasReason && comment.directive !== "enable") findings.push({ message: "no-reason", range });
  }
  return findings.map((finding) => toFinding(finding));
}

const requiresReason = (options: unknown): boolean =>
  typeof options === "object" && options !== null && "requireReason" in options && options.requireReason === true;

function dateText({ until }: DisableComment): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return until ? `${until.year}-${two(until.month)}-${two(until.day)}` : "";
}

function brokenFinding({ problem, word, start, end }: BrokenComment): FindingInput<Messages> {
  const range = { start, end };
  if (problem === "not-closed") return { message: "not-closed", range };
  if (problem === "bad-date") return { message: "bad-date", data: { word: word.id }, range: word };
  // Other linters have it; the nearest of ours by spelling would be another thing.
  const suggestion = word.id === "disable-line" ? "disable-next-line" : nearest(word.id, DIRECTIVES);
  if (suggestion === null || word.id === "") return { message: "unknown-directive", data: { directive: word.id }, range };
  return { message: "misspelt-directive", data: { directive: word.id, suggestion }, range: word, fixes: [rename(word, suggestion)] };
}

const rename = (word: NamedRule, suggestion: string): Fixes[number] => ({
  message: "rename",
  data: { suggestion },
  applies: "on-request",
  edits: [{ start: word.start, end: word.end, text: suggestion }],
});

/** Of names that are far from any rule only the first is reported: they are a reason without its mark. */
function* unknownRules({ isKnown, knownRules }: CommentReport, { rules }: DisableComment): Iterable<FindingInput<Messages>> {
  let isFirst = true;
  for (const rule of rules) {
    if (isKnown(rule.id)) continue;
    const range = { start: rule.start, end: rule.end };
    const suggestion = nearest(rule.id, knownRules);
    if (suggestion !== null)
      yield { message: "misspelt-rule", data: { rule: rule.id, suggestion }, range, fixes: [rename(rule, suggestion)] };
    else if (isFirst) {
      isFirst = false;
      yield { message: "unknown-rule", data: { rule: rule.id }, range };
    }
  }
}

/** One finding for the comment when nothing of it is used, else one for each name that is not. */
function unusedFindings(document: Document, comment: DisableComment, unused: readonly Silence[]): readonly FindingInput<Messages>[] {
  if (unused.length === 0) return [];
  const range = { start: comment.start, end: comment.end };
  const fixes = [removeComment(document, comment)];
  const names = [...new Set(unused.flatMap(({ rule }) => rule ?? []))];
  if (names.length === 0) return [{ message: "unused-all", range, fixes }];
  if (names.length === comment.rules.length)
    return [{ message: "unused", data: { rule: names.map(({ id }) => id).join(", ") }, range, fixes }];
  return names.map((name) => ({
    message: "unused",
    data: { rule: name.id },
    range: { start: name.start, end: name.end },
    fixes: [{ message: "remove-rule", data: { rule: name.id }, applies: "always", edits: [{ ...nameRange(comment, name), text: "" }] }],
  }));
}

/** A name with the separator after it, or before it where it is the last. */
function nameRange({ rules }: DisableComment, name: NamedRule): Range {
  const index = rules.indexOf(name);
  const next = rules[index + 1];
  return next ? { start: name.start, end: next.start } : { start: rules[index - 1]?.end ?? name.start, end: name.end };
}

const removeComment = (document: Document, comment: Range): Fixes[number] => ({
  message: "remove",
  applies: "always",
  edits: [removal(document, comment)],
});

/**
 * Takes the whole line where the comment stands alone, with one of two blank lines that would meet; else a space beside it.
 * Between two lines of Markdown text a blank line stays: the comment kept them apart.
 */
function removal({ text, format }: Document, { start, end }: Range): FindingEdit {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const lineBreak = text.indexOf("\n", end);
  const lineEnd = lineBreak < 0 ? text.length : lineBreak;
  if (text.slice(lineStart, start).trim() !== "" || text.slice(end, lineEnd).trim() !== "") {
    if (text[start - 1] === " " && (end === lineEnd || text[end] === " ")) return { start: start - 1, end, text: "" };
    return { start, end, text: "" };
  }
  if (lineBreak < 0) return { start: Math.max(lineStart - 1, 0), end: text.length, text: "" };
  const isAfterText = lineStart > 0 && text[lineStart - 2] !== undefined && text[lineStart - 2] !== "\n";
  const isBeforeText = lineBreak + 1 < text.length && text[lineBreak + 1] !== "\n";
  if (isAfterText && isBeforeText && format === "markdown") return { start: lineStart, end: lineEnd, text: "" };
  return { start: lineStart, end: lineBreak + 1 + (isAfterText || isBeforeText || lineBreak + 1 >= text.length ? 0 : 1), text: "" };
}
