import type { Colors, MessageLanguage } from "@draftlint/core";
import type { Arguments } from "../arguments.ts";
import type { ExitCode, Host } from "../host.ts";
import type { Output } from "../output.ts";
import type { CommandName } from "./command-table.ts";
import { lintCommand } from "./lint.ts";

/** What a command works with. */
export interface CommandContext {
  readonly given: Arguments;
  readonly host: Host;
  readonly language: MessageLanguage;
  readonly output: Output;
  /** Those of standard output. */
  readonly colors: Colors;
}

export type Command = (context: CommandContext) => Promise<ExitCode>;

const COMMAND_MODULES: Readonly<Record<CommandName, () => Promise<Command>>> = {
  lint: async () => lintCommand,
  init: async () => (await import("./init.ts")).initCommand,
  explain: async () => (await import("./explain.ts")).explainCommand,
  rules: async () => (await import("./rules.ts")).rulesCommand,
  outline: async () => (await import("./outline.ts")).outlineCommand,
  config: async () => (await import("./config.ts")).configCommand,
};

/** A command's own code; what is asked for less often than `lint` is loaded then. */
export const loadCommand = (name: CommandName): Promise<Command> => COMMAND_MODULES[name]();
