import { type Diagnostic, type FindingCounts, loadMarkdownParser, withMarkdownParser } from "@draftlint/core";
import type { CommandContext } from "../commands/command.ts";
import { ComparedDrafts } from "./compared-drafts.ts";
import type { DraftName } from "./draft.ts";
import type { DraftLinter, ParsedDraft } from "./draft-linter.ts";
import { DraftTexts, type PastDraft } from "./draft-texts.ts";
import { EncodingNotes, type FoundDraft, type FoundDrafts } from "./find-drafts.ts";
import type { LintSettings } from "./lint-settings.ts";
import { lintedDraft } from "./linted-draft.ts";
import { PrintedReport } from "./printed-report.ts";
import { reportTarget } from "./report-target.ts";
import { reportWriter } from "./report-writer.ts";

export interface LintDraftsOptions {
  readonly context: CommandContext;
  readonly settings: LintSettings;
  readonly linter: DraftLinter;
}

export interface LintedDrafts {
  readonly counts: FindingCounts;
  /** A draft could not be read, configured or written, or the report could not be; the others are reported. */
  readonly failed: boolean;
}

/** Reads, fixes, lints and reports drafts one after the other; those that are compared with each other are reported after the last was read. */
export async function lintDrafts({ drafts, crossFile }: FoundDrafts, options: LintDraftsOptions): Promise<LintedDrafts> {
  const { context, settings, linter } = options;
  const { output, host, given } = context;
  let failed = false;
  const texts = new DraftTexts((problem) => {
    failed = true;
    output.failAt(problem);
  });
  const compared = crossFile ? new ComparedDrafts(linter, texts) : null;
  const writer = await reportWriter(context, settings, (uri) => texts.get(uri)?.text ?? null);
  const textIsPrinted = settings.fix === "write" && given.operands.includes("-");
  const report = new PrintedReport(writer, await reportTarget(context, settings, textIsPrinted));
  const fixer = await createFixer(options);
  const encodings = new EncodingNotes();
  const progress = progressOf(context, drafts);
  /** False when nobody reads on, and nothing else is to be done. */
  const add = (draft: DraftName, text: string, diagnostics: readonly Diagnostic[], diff: string): boolean => {
    linter.countFindings(diagnostics);
    return report.add(lintedDraft(draft, text, diagnostics, { writer, quiet: settings.quiet, diff })) || settings.fix === "write";
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
    const diff = fixed?.diff ?? "";
    linter.countDraft(parsed);
    if (compared) compared.add(pastDraft(parsed, fixer !== null), linter.check(parsed), diff);
    else if (!add(draft, parsed.text, fixed?.diagnostics ?? linter.lint(parsed), diff)) break;
  }
  if (compared) for await (const { draft, text, diagnostics, diff } of compared.settle()) if (!add(draft, text, diagnostics, diff)) break;
  const isWritten = report.finish();
  host.showProgress(null);
  encodings.say(context);
  fixer?.sayWhatWasFixed();
  return { counts: report.counts, failed: failed || !isWritten };
}

/** A file whose text may have been changed is no place to read that text again. */
function pastDraft({ draft, text }: ParsedDraft, isChanged: boolean): PastDraft {
  const { uri, path, file, fileName, read, isStdin } = draft;
  return { uri, path, file, fileName, stamp: { size: read.size, modifiedMs: read.modifiedMs }, text: isChanged || isStdin ? text : null };
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
