import { join } from "node:path";
import {
  countHan,
  extendOutline,
  kindById,
  type Language,
  type LocalizedText,
  NO_COMMAND_LINE,
  namedKind,
  nearest,
  newDraft,
  type Outline,
  periodYearOf,
} from "@draftlint/core";
import { createConfigLoader } from "@draftlint/core/node";
import { RULES } from "@draftlint/rules";
import { builtInOutline, builtInOutlines } from "@draftlint/rules/outlines";
import type { CommandContext } from "../commands/command.ts";
import type { ExitCode } from "../host.ts";
import { wrongOperands } from "../operands.ts";

/** Prints a draft of a kind with all its headings and what to write under each, after the project's outline or a built-in one. */
export async function outlineNew({ given, host, output, language }: CommandContext): Promise<ExitCode> {
  const wrong = wrongOperands(given.operands, "outline new KIND", { min: 2, max: 2 });
  if (wrong) {
    output.fail(wrong);
    return 2;
  }
  const loader = createConfigLoader({ cwd: host.cwd, configFile: given.value("config"), rules: RULES, commandLine: NO_COMMAND_LINE });
  const { settings } = loader.resolve(join(host.cwd, "draft.md"), "");
  for (const problem of loader.problems) output.failAt(problem);
  if (loader.problems.length > 0) return 2;
  const name = given.operands[1]!;
  const outline = findOutline(name, settings.outlines);
  if (outline === null) {
    output.fail(unknownKind(name, [...settings.outlines, ...builtInOutlines()]));
    return 2;
  }
  const find = (id: string): Outline | null => settings.outlines.find((own) => own.id === id) ?? builtInOutline(id);
  const { outline: whole } = extendOutline(outline, find);
  const draftLanguage: Language = countHan(name) > 0 || language === "zh-CN" ? "zh" : "en";
  output.print(newDraft(whole, { language: draftLanguage, title: null, year: yearOf(whole, host.today()) }));
  return 0;
}

/** The project's outline with that id, name or kind, else the built-in one of the kind. */
function findOutline(name: string, own: readonly Outline[]): Outline | null {
  const kind = namedKind(name) ?? name;
  return (
    own.find((outline) => outline.id === name || outline.name?.en === name || outline.name?.["zh-CN"] === name) ??
    own.find((outline) => outline.kind !== undefined && (outline.kind === kind || namedKind(outline.kind) === kind)) ??
    builtInOutline(kind)
  );
}

/** The year that a draft of today covers: last year for a summary written in January. */
function yearOf({ kind }: Outline, today: { readonly year: number; readonly month: number; readonly day: number }): number {
  const known = kind === undefined ? null : kindById(kind);
  return (known && periodYearOf(known, today)) ?? today.year;
}

function unknownKind(name: string, outlines: readonly Outline[]): LocalizedText {
  const ids = [...new Set(outlines.map((outline) => outline.kind ?? outline.id))];
  const meant = nearest(name, ids);
  return {
    en: `there is no outline for "${name}"; ${meant ? `did you mean "${meant}"? ` : ""}there are ${ids.join(", ")}`,
    "zh-CN": `没有“${name}”的大纲；${meant ? `是否想写“${meant}”？` : ""}可用的有 ${ids.join("、")}`,
  };
}
