import { compileTriggers } from "@draftlint/core";

// What a text may hold, as bits: which recognisers are worth running on it.
export const RUNS = 1;
export const NOTES = 2;
export const FIELDS = 4;
export const BLANKS = 8;

const SPACES = " \u3000";
const CROSSES = "xXｘＸ×✕";

/** The recognisers that a text needs, after one pass over it. */
export const finderBits = compileTriggers([
  { bit: RUNS, first: CROSSES, next: `${CROSSES}（(%％ `, nextClass: "han" },
  { bit: RUNS, first: "某", next: "某" },
  { bit: RUNS, first: "○〇◯", next: "○〇◯年月日" },
  { bit: RUNS, first: "*", next: "*" },
  { bit: RUNS, first: "$", next: "X" },
  { bit: NOTES, first: "待", next: "补完核确定填更添编撰录插续商" },
  { bit: NOTES, first: "此", next: "处" },
  { bit: NOTES, first: "具", next: "体" },
  { bit: NOTES, first: "（([［【〔", next: "请在填插此示占" },
  { bit: NOTES, first: "批", next: "注" },
  { bit: NOTES, first: "带", next: "格" },
  { bit: NOTES, first: "T", next: "OB" },
  { bit: NOTES, first: "FW", next: "I" },
  { bit: NOTES, first: "X", next: "X" },
  { bit: NOTES, first: "E", next: "R" },
  { bit: NOTES, first: "([", next: "tTcCfFpP" },
  { bit: NOTES, first: "CFL", next: "o" },
  { bit: FIELDS, first: "{［[", next: "{Y", nextClass: "letter" },
  { bit: FIELDS, first: "{［[【", nextClass: "han" },
  { bit: FIELDS, first: "$", next: "{" },
  { bit: FIELDS, first: "<", next: "%" },
  { bit: FIELDS, first: "Y", next: "Y" },
  { bit: BLANKS, first: "_＿", next: "_＿" },
  { bit: BLANKS, first: "（([【〔「『《“", next: `${SPACES}）)]】〕」』》”` },
  { bit: BLANKS, first: "年", next: `${SPACES}_＿` },
  { bit: BLANKS, first: "〕]］第", next: SPACES },
  { bit: BLANKS, first: "□☐", next: `${SPACES}yYnNaAdD`, nextClass: "han" },
]);
