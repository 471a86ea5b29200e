import { type Diagnostic, loadMarkdownParser, type ReportedFile, withMarkdownParser } from "@draftlint/core";
import type { CommandContext } from "../commands/command.ts";
import type { DraftLinter, ParsedDraft } from "./draft-linter.ts";
import { EncodingNotes, type FoundDraft, type FoundDrafts } from "./find-drafts.ts";
import type { LintSettings } from "./lint-settings.ts";

export interface LintedDrafts {
  readonly files: readonly ReportedFile[];
  /** Of `--fix-dry-run`; "" otherwise. */
  readonly diff: string;
  /** Standard input with its fixes; `null` unless `--fix` was asked of it. */
  readonly fixedStdin: string | null;
  /** A draft could not be read, configured or written; the others are there. */
  readonly failed: boolean;
}

export interface LintDraftsOptions {
  readonly context: CommandContext;
  readonly settings: LintSettings;
  readonly linter: DraftLinter;
}

/** Reads, fixes and lints drafts one after the other; those that are compared with each other are kept until the last. */
export async function lintDrafts({ drafts, crossFile }: FoundDrafts, options: LintDraftsOptions): Promise<LintedDrafts> {
  const { context, linter } = options;
  const { output, host } = context;
  const fixer = await createFixer(options);
  const encodings = new EncodingNotes();
  const progress = progressOf(context, drafts);
  const files: ReportedFile[] = [];
  const together: ParsedDraft[] = [];
  let failed = false;
  const report = (parsed: ParsedDraft, diagnostics: readonly Diagnostic[]): void => {
    linter.count(parsed, diagnostics);
    const { uri, file } = parsed.draft;
    // A text is kept only where an excerpt of it may be shown.
    files.push({ uri, file, text: crossFile || diagnostics.length > 0 ? parsed.text : "", diagnostics });
  };
  for (const [index, found] of drafts.entries()) {
    progress(index);
    const draft = found.open();
    if (draft === null) {
      failed = true;
      continue;
    }
    encodings.add(draft);
    // A fix may write what only the parser reads.
    if (fixer) await loadMarkdownParser();
    const read = await withMarkdownParser(() => linter.parse(draft));
    for (const problem of read.problems) output.failAt(problem);
    const fixed = fixer && (await fixer.fix(read));
    failed ||= read.problems.length > 0 || fixed?.failed === true;
    const parsed = fixed?.parsed ?? read;
    if (crossFile) together.push(parsed);
    else report(parsed, fixed?.diagnostics ?? linter.lint([parsed], false).get(draft.uri) ?? []);
  }
  const found = linter.lint(together, true);
  for (const parsed of together) report(parsed, found.get(parsed.draft.uri) ?? []);
  host.showProgress(null);
  encodings.say(context);
  fixer?.sayWhatWasFixed();
  return { files, diff: fixer?.diff ?? "", fixedStdin: fixer?.fixedStdin ?? null, failed };
}

async function createFixer({ context, settings, linter }: LintDraftsOptions) {
  if (settings.fix === "no") return null;
  const { DraftFixer } = await import("./draft-fixer.ts");
  return new DraftFixer({ context, linter, write: settings.fix === "write", colored: settings.output === null });
}

const QUIET_MS = 1000;
const STEP_MS = 100;

/** Shows which draft is being linted, once a run takes long. */
function progressOf({ host }: CommandContext, drafts: readonly FoundDraft[]): (index: number) => void {
  const start = host.milliseconds();
  let last = start;
  return (index) => {
    const now = host.milliseconds();
    if (now - start < QUIET_MS || now - last < STEP_MS) return;
    last = now;
    host.showProgress(`${index}/${drafts.length} ${drafts[index]?.file ?? ""}`);
  };
}
