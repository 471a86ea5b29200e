import type { LocalizedText } from "@draftlint/core";

/** What to say of operands that do not fit a command; `null` when there are as many as it takes. */
export function wrongOperands(
  operands: readonly string[],
  usage: string,
  count: { readonly min: number; readonly max: number },
): LocalizedText | null {
  if (operands.length >= count.min && operands.length <= count.max) return null;
  const tooMany = operands[count.max];
  if (tooMany !== undefined)
    return { en: `"${tooMany}" is one word too many; write: draftlint ${usage}`, "zh-CN": `多了“${tooMany}”；用法：draftlint ${usage}` };
  return { en: `something is missing; write: draftlint ${usage}`, "zh-CN": `参数不全；用法：draftlint ${usage}` };
}
