import { resolve } from "node:path";
import { NO_COMMAND_LINE, parseDraft, type Source, withMarkdownParser } from "@draftlint/core";
import { createConfigLoader, decodeDraft, readDraft } from "@draftlint/core/node";
import { RULES } from "@draftlint/rules";
import type { CommandContext } from "../commands/command.ts";
import { fileDraft, STDIN, shownPath, stdinDraft } from "../lint/draft.ts";

/** Reads and parses one draft with its configuration, `-` for standard input; says why and gives `null` when it cannot. */
export async function openDraft(operand: string, { given, host, output }: CommandContext): Promise<Source | null> {
  const name = given.value("stdin-filename");
  const isStdin = operand === "-";
  const { draft: read, problem } = isStdin ? decodeDraft(await host.readStdin(), name ?? STDIN) : readDraft(resolve(host.cwd, operand));
  if (problem) {
    output.failAt({ ...problem, file: isStdin ? problem.file : shownPath(problem.file, host.cwd) });
    return null;
  }
  const draft = isStdin ? stdinDraft(read, name, host.cwd) : fileDraft(read, host.cwd);
  const loader = createConfigLoader({
    cwd: host.cwd,
    configFile: given.value("config"),
    rules: RULES,
    commandLine: NO_COMMAND_LINE,
  });
  const { settings, problems } = loader.resolve(draft.path, read.text);
  const wrong = [...loader.problems, ...problems];
  for (const each of wrong) output.failAt(each);
  if (wrong.length > 0) return null;
  return withMarkdownParser(() => parseDraft({ uri: draft.uri, fileName: draft.fileName, text: read.text, settings, now: host.today() }));
}
