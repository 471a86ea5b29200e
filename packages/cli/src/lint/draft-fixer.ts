import { dirname } from "node:path";
import { createColors, type Diagnostic, fixUntilStable, writeDiff } from "@draftlint/core";
import { writeDraft } from "@draftlint/core/node";
import type { CommandContext } from "../commands/command.ts";
import { type Draft, shownPath } from "./draft.ts";
import type { DraftLinter, ParsedDraft } from "./draft-linter.ts";

export interface DraftFixerOptions {
  readonly context: CommandContext;
  readonly linter: DraftLinter;
  /** Writes files, and the text of standard input to standard output; otherwise gives a diff of what would be written. */
  readonly write: boolean;
  /** Whether the diff goes to standard output, in its colours. */
  readonly colored: boolean;
}

/** A draft after its fixes, with what is left to report. */
export interface FixedDraft {
  readonly parsed: ParsedDraft;
  readonly diagnostics: readonly Diagnostic[];
  /** Unified diff of the fixes; "" when they are written, or there are none. */
  readonly diff: string;
  /** The fixes could not be written: the draft is as it was. */
  readonly failed: boolean;
}

/** Applies safe fixes to drafts, one after the other. */
export class DraftFixer {
  readonly #options: DraftFixerOptions;
  #fixes = 0;
  #files = 0;

  constructor(options: DraftFixerOptions) {
    this.#options = options;
  }

  async fix(original: ParsedDraft): Promise<FixedDraft> {
    const { linter, context } = this.#options;
    const { draft } = original;
    let parsed = original;
    const lint = (text: string): readonly Diagnostic[] => {
      parsed = text === original.text ? original : linter.parse(draft, text);
      return linter.lint(parsed);
    };
    const stable = fixUntilStable(original.text, lint);
    if (!stable.settled) context.output.note(notSettled(draft.file));
    const isChanged = stable.text !== original.text;
    if (draft.isStdin && this.#options.write) context.output.print(stable.text);
    if (isChanged && !(await this.#isKept(draft, stable.text)))
      return { parsed: original, diagnostics: lint(original.text), diff: "", failed: true };
    if (isChanged) {
      this.#files++;
      this.#fixes += stable.applied;
    }
    return { parsed, diagnostics: stable.diagnostics, diff: isChanged ? this.#diffOf(draft, stable.text) : "", failed: false };
  }

  sayWhatWasFixed(): void {
    const { write, context } = this.#options;
    if (this.#fixes === 0) return;
    const problems = this.#fixes === 1 ? "1 problem" : `${this.#fixes} problems`;
    const files = this.#files === 1 ? "1 file" : `${this.#files} files`;
    context.output.note({
      en: `${write ? "fixed" : "--fix would mend"} ${problems} in ${files}`,
      "zh-CN": `${write ? "已修复" : "--fix 可修复"} ${this.#files} 个文件中的 ${this.#fixes} 处问题`,
    });
  }

  /** Writes the fixed text where it is to be written; false when it cannot be. */
  async #isKept(draft: Draft, text: string): Promise<boolean> {
    const { write, context } = this.#options;
    if (!write || draft.isStdin) return true;
    const { cwd } = context.host;
    const isBelow = !shownPath(draft.path, cwd).startsWith("..");
    const problem = await writeDraft(draft.read, text, isBelow ? cwd : dirname(draft.path));
    if (problem) context.output.failAt({ ...problem, file: draft.file });
    return problem === null;
  }

  #diffOf(draft: Draft, text: string): string {
    const { write, context, colored } = this.#options;
    return write ? "" : writeDiff(draft.file, draft.read.text, text, colored ? context.colors : createColors(false));
  }
}

const notSettled = (file: string) => ({
  en: `${file}: fixes undo each other; the last state is kept, please report this`,
  "zh-CN": `${file}：修复之间相互抵消，已保留最后的结果；请报告此问题`,
});
