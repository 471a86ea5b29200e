import { describeOptions, ENGINE_RULES, type Messages, PROFILES, type Rule, wrapText } from "@draftlint/core";
import { RULES } from "@draftlint/rules";
import { unknownRule } from "../lint/lint-settings.ts";
import { wrongOperands } from "../operands.ts";
import type { Command, CommandContext } from "./command.ts";
import { type PageExample, readRulePage } from "./rule-page.ts";
import { RULE_WORDS, type RuleWords } from "./rule-words.ts";
import { profileNames } from "./rules.ts";

const USUAL_WIDTH = 80;
const WIDEST = 100;
const MOST_FOUND = 3;
const MOST_CLEAN = 2;

/** Shows what a rule is for, its options and examples, in the user's language. */
export const explainCommand: Command = async (context) => {
  const { given, output } = context;
  const wrong = wrongOperands(given.operands, "explain RULE", { min: 1, max: 1 });
  if (wrong) {
    output.fail(wrong);
    return 2;
  }
  const rules: readonly Rule[] = [...RULES, ...ENGINE_RULES];
  const rule = rules.find(({ id }) => id === given.operands[0]);
  if (!rule) {
    output.fail(
      unknownRule(
        given.operands[0]!,
        rules.map(({ id }) => id),
      ),
    );
    return 2;
  }
  const { rulePage } = await import("../rule-pages.ts");
  const page = rulePage(rule.id);
  const width = Math.min(context.host.stdout.columns ?? USUAL_WIDTH, WIDEST);
  const lines = [...header(rule, context), ...options(rule, context, width)];
  if (page === null) lines.push(...messages(rule, context, width));
  else lines.push(...pageLines(page, context, width));
  output.print(`${lines.join("\n")}\n`);
  return 0;
};

function header(rule: Rule, { language, colors }: CommandContext): readonly string[] {
  const words = RULE_WORDS[language];
  const facts = [
    `${words.severityLabel}${words.colon}${words.severity[rule.severity]}`,
    `${words.fixLabel}${words.colon}${words.fixable[rule.fixable]}`,
    ...(rule.profiles.length > 0 ? [`${words.profiles}${words.colon}${profilesText(rule, words)}`] : []),
  ];
  return [colors.bold(rule.id), rule.summary[language], "", ...facts];
}

const profilesText = (rule: Rule, words: RuleWords): string =>
  rule.profiles.length === PROFILES.length ? words.allProfiles : profileNames(rule).join(", ");

function options(rule: Rule, { language, colors }: CommandContext, width: number): readonly string[] {
  const words = RULE_WORDS[language];
  const described = describeOptions(rule);
  if (described.length === 0) return [];
  const lines = described.flatMap((option) => {
    const usual = option.default === null ? "" : ` (${words.usual}${words.colon}${option.default})`;
    return [...indent(`${option.name}: ${option.type}${usual}`, 2, width), ...indent(option.description, 6, width)];
  });
  return ["", colors.bold(words.options), ...lines];
}

function messages(rule: Rule, { language, colors }: CommandContext, width: number): readonly string[] {
  const all: Messages = rule.messages;
  const texts = Object.values(all).map((message) => `- ${message[language]}`);
  return ["", colors.bold(RULE_WORDS[language].messages), ...texts.flatMap((text) => indent(text, 2, width))];
}

function pageLines(markdown: string, context: CommandContext, width: number): readonly string[] {
  const { language, colors } = context;
  const page = readRulePage(markdown, language);
  const isFound = ({ fences }: PageExample): boolean => fences.some(({ info }) => info === "findings");
  const examples = [
    ...page.examples.filter(isFound).slice(0, MOST_FOUND),
    ...page.examples.filter((example) => !isFound(example)).slice(0, MOST_CLEAN),
  ];
  return [
    ...page.sections.flatMap(({ title, blocks }) => ["", colors.bold(title), ...blocks.flatMap((block) => indent(block, 2, width))]),
    ...examples.flatMap((example, index) => exampleLines(example, index + 1, context)),
  ];
}

function exampleLines({ title, fences }: PageExample, number: number, { language, colors }: CommandContext): readonly string[] {
  const words = RULE_WORDS[language];
  const heading = language === "zh-CN" ? `示例 ${number}` : `Example ${number}: ${title}`;
  const lines = fences.flatMap(({ info, lines: text }) => {
    const label = fenceLabel(info, words);
    const paint = info === "findings" ? colors.yellow : info.startsWith("fixed") ? colors.green : String;
    return [`  ${colors.dim(label)}`, ...text.map((line) => `    ${paint(line)}`.trimEnd())];
  });
  const isClean = !fences.some(({ info }) => info === "findings");
  return ["", colors.bold(heading), ...lines, ...(isClean ? [`  ${colors.dim(words.reported)}${words.colon}${words.noFindings}`] : [])];
}

function fenceLabel(info: string, words: RuleWords): string {
  if (info === "findings") return words.reported;
  if (info.startsWith("fixed")) return words.fixed;
  if (info.startsWith("yaml")) return words.options;
  const attributes = info.replace(/^\w+\s*/, "");
  return attributes === "" ? words.draft : `${words.draft} (${attributes})`;
}

/** Lines of a text, indented; those of a list item hang under its text. */
function indent(text: string, by: number, width: number): readonly string[] {
  if (text === "") return [];
  const item = text.startsWith("- ") ? 2 : 0;
  return wrapText(text.slice(item), width - by - item).map((line, i) => " ".repeat(by) + (item === 0 ? "" : i === 0 ? "- " : "  ") + line);
}
