import { type Diagnostic, type FindingCounts, loadMarkdownParser, type Uri, withMarkdownParser } from "@draftlint/core";
import type { CommandContext } from "../commands/command.ts";
import type { DraftLinter, ParsedDraft } from "./draft-linter.ts";
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

/** Reads, fixes, lints and reports drafts one after the other; those that are compared with each other are kept until the last. */
export async function lintDrafts({ drafts, crossFile }: FoundDrafts, options: LintDraftsOptions): Promise<LintedDrafts> {
  const { context, settings, linter } = options;
  const { output, host, given } = context;
  const together: { readonly parsed: ParsedDraft; readonly diff: string }[] = [];
  const texts = new Map<Uri, string>();
  const writer = await reportWriter(context, settings, (uri) => texts.get(uri) ?? null);
  const textIsPrinted = settings.fix === "write" && given.operands.includes("-");
  const report = new PrintedReport(writer, await reportTarget(context, settings, textIsPrinted));
  const fixer = await createFixer(options);
  const encodings = new EncodingNotes();
  const progress = progressOf(context, drafts);
  let failed = false;
  /** False when nobody reads on. */
  const add = (parsed: ParsedDraft, diagnostics: readonly Diagnostic[], diff: string): boolean => {
    linter.count(parsed, diagnostics);
    return report.add(lintedDraft(parsed.draft, parsed.text, diagnostics, { writer, quiet: settings.quiet, diff }));
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
    if (crossFile) {
      together.push({ parsed, diff });
      texts.set(draft.uri, parsed.text);
      continue;
    }
    const isRead = add(parsed, fixed?.diagnostics ?? linter.lint([parsed], false).get(draft.uri) ?? [], diff);
    if (!isRead && settings.fix !== "write") break;
  }
  const found = linter.lint(
    together.map(({ parsed }) => parsed),
    true,
  );
  for (const { parsed, diff } of together) add(parsed, found.get(parsed.draft.uri) ?? [], diff);
  const isWritten = report.finish();
  host.showProgress(null);
  encodings.say(context);
  fixer?.sayWhatWasFixed();
  return { counts: report.counts, failed: failed || !isWritten };
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
