import { type Colors, type LocalizedText, type MessageLanguage, printable, type UserError } from "@draftlint/core";
import type { ExitCode, RunResult } from "./host.ts";

/** Collects what a run prints: the report on standard output, everything else on standard error. */
export class Output {
  readonly #language: MessageLanguage;
  readonly #colors: Colors;
  readonly #stdout: string[] = [];
  readonly #stderr: string[] = [];

  /** `colors` are those of standard error. */
  constructor(language: MessageLanguage, colors: Colors) {
    this.#language = language;
    this.#colors = colors;
  }

  print(text: string): void {
    this.#stdout.push(text);
  }

  /** Prints on standard error as it is. */
  remark(text: string): void {
    this.#stderr.push(text);
  }

  /** Says what the user should know and need not act on. */
  note(message: LocalizedText): void {
    this.#line(this.#colors.cyan(NOTE[this.#language]), message[this.#language]);
  }

  /** Says why something could not be done. */
  fail(message: LocalizedText): void {
    this.#line(this.#colors.bold(this.#colors.red(ERROR[this.#language])), message[this.#language]);
  }

  failAt(error: UserError): void {
    this.fail(errorText(error));
  }

  noteAt(error: UserError): void {
    this.note(errorText(error));
  }

  result(exitCode: ExitCode): RunResult {
    return { exitCode, stdout: this.#stdout.join(""), stderr: this.#stderr.join("") };
  }

  #line(word: string, message: string): void {
    this.#stderr.push(`${word}${this.#language === "zh-CN" ? "：" : ": "}${printable(message)}\n`);
  }
}

const NOTE: LocalizedText = { en: "note", "zh-CN": "提示" };
const ERROR: LocalizedText = { en: "error", "zh-CN": "错误" };

/** "drafts/.draftlintrc.yaml:3:5: unknown key …; did you mean …" */
function errorText({ file, line, column, message, hint }: UserError): LocalizedText {
  const place = file === null ? "" : line === null ? file : column === null ? `${file}:${line}` : `${file}:${line}:${column}`;
  const say = (language: MessageLanguage, semicolon: string): string =>
    `${place === "" ? "" : `${place}: `}${message[language]}${hint === null ? "" : `${semicolon}${hint[language]}`}`;
  return { en: say("en", "; "), "zh-CN": say("zh-CN", "；") };
}
