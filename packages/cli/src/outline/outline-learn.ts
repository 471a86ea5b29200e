import { type Document, learnOutline, loadMarkdownParser, NO_COMMAND_LINE, parseDraft } from "@draftlint/core";
import { createConfigLoader, findFiles, readDraft } from "@draftlint/core/node";
import { RULES } from "@draftlint/rules";
import { builtInOutline } from "@draftlint/rules/outlines";
import type { CommandContext } from "../commands/command.ts";
import type { ExitCode } from "../host.ts";
import { fileDraft, shownPath } from "../lint/draft.ts";
import { wrongOperands } from "../operands.ts";

/** Prints an outline in YAML that past drafts of one kind have in common. */
export async function outlineLearn({ given, host, output }: CommandContext): Promise<ExitCode> {
  const wrong = wrongOperands(given.operands, "outline learn FILES", { min: 2, max: Number.POSITIVE_INFINITY });
  if (wrong) {
    output.fail(wrong);
    return 2;
  }
  const loader = createConfigLoader({ cwd: host.cwd, configFile: given.value("config"), rules: RULES, commandLine: NO_COMMAND_LINE });
  const found = await findFiles({ cwd: host.cwd, arguments: given.operands.slice(1), isIgnored: (file) => loader.isIgnored(file) });
  for (const problem of found.problems) output.failAt(problem);
  await loadMarkdownParser();
  const documents = found.files.flatMap((file): Document[] => {
    const { draft: read, problem } = readDraft(file);
    if (problem) {
      output.failAt({ ...problem, file: shownPath(file, host.cwd) });
      return [];
    }
    const { uri, fileName, path } = fileDraft(read, host.cwd);
    return [parseDraft({ uri, fileName, text: read.text, settings: loader.resolve(path, read.text).settings, now: host.today() }).document];
  });
  for (const problem of loader.problems) output.failAt(problem);
  const complete = loader.problems.length === 0 && found.problems.length === 0 && documents.length === found.files.length;
  if (!complete) return 2;
  if (!documents.some(({ parts }) => parts.some(({ sections }) => sections.length > 0))) {
    output.fail({ en: "these drafts have no sections to learn from", "zh-CN": "这些文稿没有章节，无从归纳" });
    return 2;
  }
  const known = commonOutline(documents);
  output.print(learnOutline(documents, known ? { known } : {}));
  return 0;
}

/** The built-in outline of the kind that most of the drafts have. */
function commonOutline(documents: readonly Document[]): ReturnType<typeof builtInOutline> {
  const counts = new Map<string, number>();
  for (const { parts } of documents) for (const { kind } of parts) if (kind) counts.set(kind.kind, (counts.get(kind.kind) ?? 0) + 1);
  const [most] = [...counts].sort(([, x], [, y]) => y - x);
  return most ? builtInOutline(most[0]) : null;
}
