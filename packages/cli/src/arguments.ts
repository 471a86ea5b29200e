import { type LocalizedText, nearest } from "@draftlint/core";
import parse from "yargs-parser";
import { COMMANDS, type CommandName, isCommandName } from "./commands/command-table.ts";
import { type FlagName, isOptionName, type ListName, OPTION_NAMES, optionSpec, optionsOf, type ValueName } from "./options.ts";

/** What was asked for, split into a command, its operands and options. */
export interface Arguments {
  readonly command: CommandName;
  readonly operands: readonly string[];
  flag(name: FlagName): boolean;
  /** `null` when the option was not given; of several the last. */
  value(name: ValueName): string | null;
  list(name: ListName): readonly string[];
}

/** Reads arguments; `problems` says what is wrong with them, best one first. */
export function parseArguments(argv: readonly string[]): { readonly arguments: Arguments; readonly problems: readonly LocalizedText[] } {
  const ofType = (type: string): string[] => OPTION_NAMES.filter((name) => optionSpec(name).type === type);
  const parsed: Readonly<Record<string, unknown>> = parse([...argv], {
    boolean: ofType("flag"),
    string: [...ofType("value"), ...ofType("list")],
    alias: Object.fromEntries(OPTION_NAMES.flatMap((name) => (optionSpec(name).short ? [[name, [optionSpec(name).short!]]] : []))),
    configuration: {
      "boolean-negation": false,
      "camel-case-expansion": false,
      "dot-notation": false,
      "parse-numbers": false,
      "parse-positional-numbers": false,
      "short-option-groups": false,
      "strip-aliased": true,
    },
  });
  const given = new Map(Object.entries(parsed).filter(([name]) => name !== "_"));
  const words = texts(parsed._);
  const [first] = words;
  const named = first !== undefined && first !== "lint" && isCommandName(first);
  const command = named ? first : "lint";
  return {
    arguments: {
      command,
      operands: named ? words.slice(1) : words,
      flag: (name) => [given.get(name)].flat().at(-1) === true,
      value: (name) => texts(given.get(name)).at(-1) ?? null,
      list: (name) => texts(given.get(name)),
    },
    problems: [...given].flatMap(([name, value]) => optionProblem(name, value, command) ?? []),
  };
}

function optionProblem(name: string, value: unknown, command: CommandName): LocalizedText | null {
  const written = `${name.length === 1 ? "-" : "--"}${name}`;
  const known = optionsOf(command);
  if (!isOptionName(name)) {
    const meant = name.length > 1 ? nearest(name, known) : null;
    return {
      en: `unknown option "${written}"${meant ? `; did you mean "--${meant}"?` : "; draftlint --help lists all"}`,
      "zh-CN": `未知选项“${written}”${meant ? `；是否想写“--${meant}”？` : "；可用 draftlint --help 查看全部选项"}`,
    };
  }
  if (!known.includes(name)) {
    const form = command === "lint" ? "draftlint" : `draftlint ${command}`;
    return {
      en: `"${written}" is no option of "${form}"; ${form} --help lists them`,
      "zh-CN": `“${form}”没有选项“${written}”；可用 ${form} --help 查看`,
    };
  }
  const { type, choices } = optionSpec(name);
  if (type === "flag") {
    if ([value].flat().every((item) => item === true)) return null;
    return { en: `"${written}" takes no value`, "zh-CN": `“${written}”后面不带值` };
  }
  const wrong = texts(value).find((text) => text === "" || (choices && !choices.includes(text)));
  if (wrong === undefined) return null;
  if (wrong === "") return { en: `"${written}" needs a value`, "zh-CN": `“${written}”后面需要一个值` };
  const meant = choices && nearest(wrong, choices);
  return {
    en: `"${wrong}" is no value of "${written}"; ${meant ? `did you mean "${meant}"? ` : ""}there are ${choices!.join(", ")}`,
    "zh-CN": `“${written}”没有“${wrong}”这个值；${meant ? `是否想写“${meant}”？` : ""}可用的有 ${choices!.join("、")}`,
  };
}

/** The command that a first operand may have meant: "explian" for "explain". */
export const meantCommand = (word: string): string | null =>
  nearest(
    word,
    Object.keys(COMMANDS).filter((name) => name !== "lint"),
  );

const texts = (value: unknown): readonly string[] => [value].flat().flatMap((item) => (typeof item === "string" ? [item] : []));
