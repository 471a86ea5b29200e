import { resolve } from "node:path";
import { type ConfigLoader, decodeDraft, type Encoding, type FindProblem, findFiles, readDraft } from "@draftlint/core/node";
import { meantCommand } from "../arguments.ts";
import type { CommandContext } from "../commands/command.ts";
import { type Draft, fileDraft, STDIN, shownPath, stdinDraft } from "./draft.ts";

/** A draft that is read when its turn comes. */
export interface FoundDraft {
  /** As reports show it. */
  readonly file: string;
  /** Reads it; says why on standard error and gives `null` when it cannot. */
  open(): Draft | null;
}

export interface FoundDrafts {
  readonly drafts: readonly FoundDraft[];
  /** The configuration of one of them asks for cross-file checks. */
  readonly crossFile: boolean;
  /** Something that was asked for is not there. */
  readonly failed: boolean;
}

export interface FindDraftsOptions {
  readonly context: CommandContext;
  readonly loader: ConfigLoader;
  readonly stdinName: string | null;
  /** Standard input comes out on standard output again, also where nothing is done with it. */
  readonly passStdinOn: boolean;
}

/** The drafts that the operands name; `-` is standard input. Meets the configuration of each, so that the loader knows its problems. */
export async function findDrafts(options: FindDraftsOptions): Promise<FoundDrafts> {
  const { context, loader } = options;
  const { output, host, given } = context;
  if (given.operands.includes("-")) return findStdin(options);
  const found = await findFiles({ cwd: host.cwd, arguments: given.operands, isIgnored: (file) => loader.isIgnored(file) });
  let failed = false;
  for (const problem of found.problems) {
    if (problem.code === "ignored") output.noteAt(problem);
    else {
      failed = true;
      output.failAt(maybeCommand(problem, given.operands));
    }
  }
  if (found.files.length === 0 && found.problems.length === 0) {
    failed = true;
    output.fail({
      en: "there is nothing to lint; name a file or a folder with .md, .markdown, .mdx or .txt files",
      "zh-CN": "没有可检查的文稿；请指定 .md、.markdown、.mdx 或 .txt 文件，或含有这些文件的文件夹",
    });
  }
  const configs = new Set(found.files.map((file) => loader.configFor(file).config));
  const open = (path: string, file: string): Draft | null => {
    const { draft, problem } = readDraft(path);
    if (problem) output.failAt({ ...problem, file });
    return draft && fileDraft(draft, host.cwd);
  };
  return {
    drafts: found.files.map((path) => {
      const file = shownPath(path, host.cwd);
      return { file, open: () => open(path, file) };
    }),
    crossFile: [...configs].some((config) => config.crossFile),
    failed,
  };
}

async function findStdin({ context, loader, stdinName, passStdinOn }: FindDraftsOptions): Promise<FoundDrafts> {
  const { output, host, given } = context;
  const nothing = { drafts: [], crossFile: false };
  if (given.operands.length > 1) {
    output.fail({
      en: '"-" (standard input) stands alone; leave out the other files',
      "zh-CN": "“-”（标准输入）须单独使用，请去掉其他文件",
    });
    return { ...nothing, failed: true };
  }
  const path = resolve(host.cwd, stdinName ?? STDIN);
  loader.configFor(path);
  const { draft, problem } = decodeDraft(await host.readStdin(), stdinName ?? STDIN);
  if (problem) {
    output.failAt(problem);
    return { ...nothing, failed: true };
  }
  if (stdinName !== null && loader.isIgnored(path)) {
    output.note({ en: `"${stdinName}" is ignored by the configuration`, "zh-CN": `配置中已忽略“${stdinName}”` });
    if (passStdinOn) output.print(draft.text);
    return { ...nothing, failed: false };
  }
  const found = stdinDraft(draft, stdinName, host.cwd);
  return { drafts: [{ file: found.file, open: () => found }], crossFile: false, failed: false };
}

/** A first word that is no file may be a command with a slip. */
function maybeCommand(problem: FindProblem, operands: readonly string[]): FindProblem {
  const [first = ""] = operands;
  if (problem.code !== "missing" || problem.file !== first || !/^[a-z]+$/.test(first)) return problem;
  const command = meantCommand(first);
  if (command === null) return problem;
  const hint = { en: `did you mean the command "${command}"?`, "zh-CN": `是否想用命令“${command}”？` };
  return { ...problem, hint };
}

/** Files that are not UTF-8, said once for all. */
export class EncodingNotes {
  readonly #files = new Map<Encoding, string[]>();

  add({ file, read }: Draft): void {
    if (read.encoding === "utf8" || read.encoding === "utf8-bom") return;
    const files = this.#files.get(read.encoding);
    if (files) files.push(file);
    else this.#files.set(read.encoding, [file]);
  }

  say({ output }: CommandContext): void {
    for (const [encoding, files] of this.#files) {
      const name = ENCODING_NAMES[encoding];
      const more = files.length - MOST_NAMED;
      const shown = files.slice(0, MOST_NAMED);
      output.note({
        en: `read as ${name}: ${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`,
        "zh-CN": `按 ${name} 读取：${shown.join("、")}${more > 0 ? ` 等 ${files.length} 个文件` : ""}`,
      });
    }
  }
}

const MOST_NAMED = 3;
const ENCODING_NAMES: Readonly<Record<Encoding, string>> = {
  utf8: "UTF-8",
  "utf8-bom": "UTF-8",
  gb18030: "GB18030",
  utf16le: "UTF-16LE",
  utf16be: "UTF-16BE",
};
