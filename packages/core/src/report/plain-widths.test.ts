import { expect, test } from "vitest";
import { cellsOf } from "./cells.ts";
import { piecesOf, pieceWidth } from "./pieces.ts";
import { plainWidths } from "./plain-widths.ts";
import { printable } from "./printable.ts";

test("plain code units are what a close look finds: pieces of their own, as wide, printed as they are", () => {
  const wrong: string[] = [];
  let plain = 0;
  for (const [code, width] of plainWidths().entries()) {
    if (width === 0) continue;
    plain++;
    const character = String.fromCharCode(code);
    const isAlone = piecesOf(`a${character}\u0301`).length === 2 && piecesOf(`${character}中\u0301`).length === 2;
    if (!isAlone || pieceWidth(character) !== width || printable(character) !== character || cellsOf(character).shape !== character)
      wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
  expect(plain).toBeGreaterThan(30_000);
});
