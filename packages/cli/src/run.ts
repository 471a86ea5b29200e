import { createColors, type LocalizedText, type MessageLanguage } from "@draftlint/core";
import { type Arguments, parseArguments } from "./arguments.ts";
import { type Command, type CommandContext, loadCommand } from "./commands/command.ts";
import type { Host, RunResult } from "./host.ts";
import { messageLanguage } from "./message-language.ts";
import { Output } from "./output.ts";
import { useColors } from "./use-colors.ts";

/** Runs one command line: arguments and a host in, texts and an exit status out. */
export async function run(argv: readonly string[], host: Host): Promise<RunResult> {
  const { arguments: given, problems } = parseArguments(argv);
  const language = languageOf(given, host);
  const colorsOf = (stream: Host["stdout"]) => createColors(useColors(stream, host.env, given.flag("no-color")));
  const output = new Output(language, colorsOf(host.stderr), (text) => {
    host.showProgress(null);
    return host.write(text);
  });
  if (problems.length > 0) {
    for (const message of problems) output.fail(message);
    return output.result(2);
  }
  try {
    if (given.flag("version")) {
      output.print(`${host.version}\n`);
      return output.result(0);
    }
    if (given.flag("help")) {
      const { helpText } = await import("./help.ts");
      output.print(await helpText(given.command, language, host.stdout.columns));
      return output.result(0);
    }
    const command: Command = await loadCommand(given.command);
    const context: CommandContext = { given, host, language, output, colors: colorsOf(host.stdout) };
    return output.result(await command(context));
  } catch (error) {
    output.fail(internalError(error, host.version));
    return output.result(2);
  } finally {
    host.showProgress(null);
  }
}

function languageOf(given: Arguments, host: Host): MessageLanguage {
  const asked = given.value("language");
  return asked === "en" || asked === "zh-CN" ? asked : messageLanguage(host);
}

function internalError(error: unknown, version: string): LocalizedText {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const where = error instanceof Error ? (/\n\s+at (.*)/.exec(error.stack ?? "")?.[1] ?? "") : "";
  const detail = where === "" ? what : `${what} (${where})`;
  return {
    en: `draftlint ${version} itself failed: ${detail}; please report this with the command line and, if you can, the draft`,
    "zh-CN": `draftlint ${version} 自身出错：${detail}；请附上命令行（可能的话连同文稿）报告此问题`,
  };
}
