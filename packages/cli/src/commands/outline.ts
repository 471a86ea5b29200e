import type { ExitCode } from "../host.ts";
import { wrongOperands } from "../operands.ts";
import type { Command, CommandContext } from "./command.ts";

/** Shows the section tree of a draft; with `new` or `learn` makes a skeleton or an outline. */
export const outlineCommand: Command = async (context) => {
  const [first] = context.given.operands;
  if (first === "new") return (await import("../outline/outline-new.ts")).outlineNew(context);
  if (first === "learn") return (await import("../outline/outline-learn.ts")).outlineLearn(context);
  return outlineOfFile(context);
};

async function outlineOfFile(context: CommandContext): Promise<ExitCode> {
  const { given, output, language, colors } = context;
  const wrong = wrongOperands(given.operands, "outline FILE", { min: 1, max: 1 });
  if (wrong) {
    output.fail(wrong);
    return 2;
  }
  const { openDraft } = await import("../outline/open-draft.ts");
  const source = await openDraft(given.operands[0]!, context);
  if (source === null) return 2;
  const { outlineData } = await import("../outline/outline-data.ts");
  const data = outlineData(source);
  if (given.flag("json")) output.print(`${JSON.stringify(data, null, 2)}\n`);
  else {
    const { outlineText } = await import("../outline/outline-text.ts");
    output.print(outlineText(data, language, colors));
  }
  return 0;
}
