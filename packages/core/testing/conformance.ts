import { bindRule, type Message, PROFILES, type Rule } from "../src/index.ts";
import type { ExampleResult } from "./check-rule.ts";
import type { RuleDoc, RuleExample } from "./rule-doc.ts";

/** An example with what the rule says of it. */
export interface RunExample {
  readonly example: RuleExample;
  readonly result: ExampleResult;
}

const FEWEST_EXAMPLES = 2;
const SECTIONS = ["Why", "为什么", "What it does not report", "Sources", "Examples"];

/** Where a rule and its rule.md break the conventions of rules, one line each; the findings themselves are compared apart. */
export function conformanceProblems(folder: string, rule: Rule, doc: RuleDoc, runs: readonly RunExample[]): readonly string[] {
  return [
    ...identityProblems(folder, rule, doc),
    ...SECTIONS.filter((section) => !doc.sections.includes(section)).map((section) => `rule.md has no section "## ${section}"`),
    ...exampleCountProblems(runs),
    ...coverageProblems(rule, doc, runs),
    ...fixProblems(rule, runs),
    ...messageProblems(rule),
    ...profileProblems(rule),
  ];
}

function* identityProblems(folder: string, rule: Rule, doc: RuleDoc): Iterable<string> {
  if (rule.id !== folder) yield `rule.id is "${rule.id}", the folder is "${folder}"`;
  if (doc.title !== folder) yield `the title of rule.md is "${doc.title}", the folder is "${folder}"`;
  for (const language of ["en", "zh-CN"] as const)
    if (doc.summary[language] !== rule.summary[language])
      yield `the ${language} summary is "${rule.summary[language]}" in rule.ts and "${doc.summary[language]}" in rule.md`;
}

function* exampleCountProblems(runs: readonly RunExample[]): Iterable<string> {
  for (const language of ["zh", "en"] as const) {
    const own = runs.filter(({ result }) => result.language === language);
    const bad = own.filter(({ example }) => example.findings !== null).length;
    const good = own.length - bad;
    if (bad < FEWEST_EXAMPLES) yield `${bad} examples in "${language}" with findings, ${FEWEST_EXAMPLES} are needed`;
    if (good < FEWEST_EXAMPLES) yield `${good} clean examples in "${language}", ${FEWEST_EXAMPLES} are needed`;
  }
}

function* coverageProblems(rule: Rule, doc: RuleDoc, runs: readonly RunExample[]): Iterable<string> {
  const said = new Set(runs.flatMap(({ result }) => [...result.messageIds]));
  for (const id of Object.keys(rule.messages)) if (!said.has(id)) yield `no example shows the message "${id}"`;
  const set = new Set(doc.examples.flatMap(({ options }) => Object.keys(options)));
  for (const name of optionNames(rule)) if (!set.has(name)) yield `no example sets the option "${name}"`;
}

function* fixProblems(rule: Rule, runs: readonly RunExample[]): Iterable<string> {
  const seen = new Set(runs.flatMap(({ result }) => [...result.applies]));
  const claimed = rule.fixable;
  const shown = seen.has("always") ? "always" : seen.has("on-request") ? "on-request" : "never";
  if (claimed !== shown) yield `fixable is "${claimed}", the examples show "${shown}"`;
  for (const { example, result } of runs) if (!result.settled) yield `"${example.name}": the fixes undo each other`;
}

function* messageProblems(rule: Rule): Iterable<string> {
  const entries: readonly (readonly [string, Message])[] = Object.entries(rule.messages);
  if (entries.length === 0) yield "the rule has no messages";
  for (const [id, message] of entries) {
    if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id)) yield `message id "${id}" is not in kebab-case`;
    for (const language of ["en", "zh-CN"] as const) {
      const text = message[language];
      if (text.trim() === "" || text.includes("\n")) yield `message "${id}" (${language}) is not one line`;
      if (/[.。]$/.test(text) && !text.endsWith("…")) yield `message "${id}" (${language}) ends with a full stop`;
    }
    if (!/\p{Script=Han}/u.test(message["zh-CN"]) && /\p{L}{2}/u.test(message["zh-CN"].replace(/\{\w+\}/g, "")))
      yield `message "${id}" has no Chinese text`;
  }
}

function* profileProblems(rule: Rule): Iterable<string> {
  for (const profile of PROFILES) {
    const options = rule.profileOptions?.[profile];
    if ((options || rule.profileLevels?.[profile]) && !rule.profiles.includes(profile))
      yield `profile "${profile}" sets options or a level of the rule, which is not on in it`;
    for (const { path, message } of bindRule(rule, null, options ?? {}).problems)
      yield `profile "${profile}": option ${path.join(".")}: ${message}`;
  }
}

/** Names of a rule's options; the schema of options is an object of described entries. */
export function optionNames(rule: Rule): readonly string[] {
  const schema: unknown = rule.options;
  if (typeof schema !== "object" || schema === null || !("entries" in schema)) return [];
  const { entries } = schema;
  return typeof entries === "object" && entries !== null ? Object.keys(entries) : [];
}
