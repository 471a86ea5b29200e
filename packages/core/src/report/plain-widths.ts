/**
 * Columns of each code unit that always is a piece of its own on a terminal: no accent or joiner, nothing invisible, no half of a pair.
 * The others have 0 and are looked at closely.
 */
export function plainWidths(): Uint8Array {
  return (table ??= makeTable());
}
let table: Uint8Array | null = null;

const ONE_COLUMN = [
  [0x20, 0x7e],
  [0xa1, 0xac],
  [0xae, 0x2ff],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x2100, 0x22ff],
  [0x2460, 0x25fc],
] as const;
const TWO_COLUMNS = [
  [0x3000, 0x3029],
  [0x3030, 0x303e],
  [0x3041, 0x3096],
  [0x309b, 0x30ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
] as const;

function makeTable(): Uint8Array {
  const widths = new Uint8Array(0x10000);
  for (const [first, last] of ONE_COLUMN) widths.fill(1, first, last + 1);
  for (const [first, last] of TWO_COLUMNS) widths.fill(2, first, last + 1);
  return widths;
}
