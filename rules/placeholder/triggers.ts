import { registerTriggers } from "@draftlint/core";

// What a text may hold, as bits: which recognisers are worth running on it.
export const RUNS = 1;
export const NOTES = 2;
export const FIELDS = 4;
export const BLANKS = 8;
export const WHOLE = 16;

const SPACES = " \u3000";
const CROSSES = "xXｘＸ×✕";

/** The bits of a unit, from its scan. */
export const placeholderBits = registerTriggers([
  { bit: RUNS, first: CROSSES, next: `${CROSSES}（(%％ `, nextClass: "han" },
  { bit: RUNS, first: "某○〇◯", next: "某○〇◯年月日" },
  { bit: RUNS, first: "*$", next: "*X" },
  { bit: NOTES, first: "待", next: "补完核确定填更添编撰录插续商" },
  { bit: NOTES, first: "此具批带", next: "处体注格" },
  { bit: NOTES, first: "（([［【〔", next: "请在填插此示占tTcCfFpP" },
  { bit: NOTES, first: "TFWXE", next: "OBIXR" },
  { bit: NOTES, first: " ", next: "[" },
  { bit: NOTES, first: "d", next: ":" },
  { bit: NOTES, first: "L", next: "o" },
  { bit: FIELDS, first: "{［[", next: "{Y", nextClass: "letter" },
  { bit: FIELDS, first: "{［[【", nextClass: "han" },
  { bit: FIELDS, first: "$<Y", next: "{%Y" },
  { bit: BLANKS, first: "_＿", next: "_＿" },
  { bit: BLANKS, first: "（([【〔「『《“", next: `${SPACES}）)]】〕」』》”` },
  { bit: BLANKS, first: "年〕]］第", next: `${SPACES}_＿` },
  { bit: BLANKS, first: "□☐", next: `${SPACES}yYnNaAdD`, nextClass: "han" },
  { bit: WHOLE, first: "待", next: "增" },
  { bit: WHOLE, first: "这单点", next: "里击" },
  { bit: WHOLE, first: "示占", next: "例位" },
]);
