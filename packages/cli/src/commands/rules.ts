import { type Colors, ENGINE_RULES, type MessageLanguage, PROFILES, padToWidth, type Rule, wrapText } from "@draftlint/core";
import { RULES } from "@draftlint/rules";
import { wrongOperands } from "../operands.ts";
import type { Command } from "./command.ts";
import { RULE_WORDS } from "./rule-words.ts";

const USUAL_WIDTH = 80;

/** Lists all rules with severity, fixes and what they find; with `--json` for programs. */
export const rulesCommand: Command = async ({ given, host, language, output, colors }) => {
  const wrong = wrongOperands(given.operands, "rules", { min: 0, max: 0 });
  if (wrong) {
    output.fail(wrong);
    return 2;
  }
  if (given.flag("json")) output.print(`${JSON.stringify({ rules: [...RULES, ...ENGINE_RULES].map(ruleData) }, null, 2)}\n`);
  else output.print(ruleList({ language, colors, width: host.stdout.columns ?? USUAL_WIDTH }));
  return 0;
};

const ruleData = ({ id, scope, severity, fixable, profiles, summary }: Rule) => ({ id, scope, severity, fixable, profiles, summary });

interface Page {
  readonly language: MessageLanguage;
  readonly colors: Colors;
  readonly width: number;
}

function ruleList(page: Page): string {
  const words = RULE_WORDS[page.language];
  const idWidth = Math.max(...[...RULES, ...ENGINE_RULES].map(({ id }) => id.length));
  const lines = RULES.flatMap((rule) => ruleLines(rule, page, idWidth));
  const engine = ENGINE_RULES.flatMap((rule) => ruleLines(rule, page, idWidth));
  return [...lines, "", page.colors.bold(words.fromEngine), ...engine, "", page.colors.dim(words.explainHint), ""].join("\n");
}

/** "section-numbering  error    fix  Numbers of headings that skip, …" with the summary wrapped under itself. */
function ruleLines(rule: Rule, { language, colors, width }: Page, idWidth: number): readonly string[] {
  const words = RULE_WORDS[language];
  const isEngines = ENGINE_RULES.some(({ id }) => id === rule.id);
  const isOn = isEngines || rule.profiles.includes("recommended");
  const severity = padToWidth(isOn ? words.severity[rule.severity] : words.off, words.severityWidth);
  const fix = padToWidth(words.fixColumn[rule.fixable], words.fixWidth);
  const indent = idWidth + words.severityWidth + words.fixWidth + 6;
  const [first, ...rest] = wrapText(rule.summary[language], Math.max(width - indent, 24));
  const paint = !isOn ? colors.dim : rule.severity === "error" ? colors.red : rule.severity === "warning" ? colors.yellow : colors.cyan;
  return [
    `${colors.bold(rule.id.padEnd(idWidth))}  ${paint(severity)}  ${colors.green(fix)}  ${first}`,
    ...rest.map((line) => " ".repeat(indent) + line),
  ];
}

/** Profiles in which a rule is on, as configurations name them. */
export const profileNames = ({ profiles }: Rule): readonly string[] =>
  PROFILES.filter((profile) => profiles.includes(profile)).map((profile) => `draftlint:${profile}`);
