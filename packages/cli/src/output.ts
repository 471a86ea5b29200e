import { type Colors, type LocalizedText, type MessageLanguage, printable, type UserError } from "@draftlint/core";
import type { ExitCode, RunResult } from "./host.ts";

/** Collects what a run prints: the report on standard output, everything else on standard error. A long report goes out while it grows. */
export class Output {
  readonly #language: MessageLanguage;
  readonly #colors: Colors;
  readonly #write: (text: string) => boolean;
  #stdout: string[] = [];
  #waiting = 0;
  #isOut = false;
  #isRead = true;
  readonly #stderr: string[] = [];

  /** `colors` are those of standard error; `write` puts a text on standard output and gives false when nobody reads it any more. */
  constructor(language: MessageLanguage, colors: Colors, write: (text: string) => boolean) {
    this.#language = language;
    this.#colors = colors;
    this.#write = write;
  }

  /** False when nobody reads standard output any more. */
  print(text: string): boolean {
    this.#stdout.push(text);
    this.#waiting += text.length;
    if (this.#waiting >= PIECE) this.#flush();
    return this.#isRead;
  }

  /** Prints on standard error as it is. */
  remark(text: string): boolean {
    this.#stderr.push(text);
    return true;
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
    // What came on standard error stands before a report or after it, never inside.
    if (this.#isOut) this.#flush();
    return { exitCode, stdout: this.#stdout.join(""), stderr: this.#stderr.join("") };
  }

  #flush(): void {
    const text = this.#stdout.join("");
    this.#stdout = [];
    this.#waiting = 0;
    this.#isOut = true;
    this.#isRead &&= this.#write(text);
  }

  #line(word: string, message: string): void {
    this.#stderr.push(`${word}${this.#language === "zh-CN" ? "：" : ": "}${printable(message)}\n`);
  }
}

/** Characters that are collected before they go out: writing is dear, whatever the length. */
const PIECE = 64 * 1024;

const NOTE: LocalizedText = { en: "note", "zh-CN": "提示" };
const ERROR: LocalizedText = { en: "error", "zh-CN": "错误" };

/** "drafts/.draftlintrc.yaml:3:5: unknown key …; did you mean …" */
function errorText({ file, line, column, message, hint }: UserError): LocalizedText {
  const place = file === null ? "" : line === null ? file : column === null ? `${file}:${line}` : `${file}:${line}:${column}`;
  const say = (language: MessageLanguage, semicolon: string): string =>
    `${place === "" ? "" : `${place}: `}${message[language]}${hint === null ? "" : `${semicolon}${hint[language]}`}`;
  return { en: say("en", "; "), "zh-CN": say("zh-CN", "；") };
}
