import { isBlank, skipBlanks } from "./characters.ts";

/** A table cell: the range of its text without blanks around it, empty where the cell is. */
export interface CellRange {
  readonly start: number;
  readonly end: number;
}

const BAR = 124;

/** The number of cells that a delimiter row such as `| --- | :-: |` announces (GFM); 0 for other lines. */
export function countDelimiters(source: string, from: number, to: number): number {
  let cells = 0;
  let isTable = false;
  let at = from;
  if (source.charCodeAt(at) === BAR) {
    isTable = true;
    at = skipBlanks(source, at + 1, to);
  }
  while (at < to) {
    const first = at;
    if (source.charCodeAt(at) === 58) at++;
    const dashes = at;
    while (at < to && source.charCodeAt(at) === 45) at++;
    if (at === dashes) return 0;
    const closes = at < to && source.charCodeAt(at) === 58;
    if (closes) at++;
    if (closes || dashes > first) isTable = true;
    cells++;
    at = skipBlanks(source, at, to);
    if (at === to) break;
    if (source.charCodeAt(at) !== BAR) return 0;
    isTable = true;
    at = skipBlanks(source, at + 1, to);
  }
  return isTable ? cells : 0;
}

interface OpenCell {
  readonly start: number;
  textStart: number;
  textEnd: number;
}

const openCell = (start: number): OpenCell => ({ start, textStart: -1, textEnd: -1 });

/** The cells of a row. Bars at its ends make none. */
export function readCells(source: string, from: number, to: number): readonly CellRange[] {
  const cells: CellRange[] = [];
  const put = ({ start, textStart, textEnd }: OpenCell, end: number): void => {
    const place = textStart < 0 ? skipBar(source, start, end) : textStart;
    cells.push({ start: place, end: textStart < 0 ? place : textEnd });
  };
  let cell = openCell(from);
  // A cell that a bar has closed; the bar at the end of a row opens no other.
  let closed: OpenCell | null = null;
  let isFirst = true;
  for (let at = from; at < to; ) {
    const code = source.charCodeAt(at);
    if (code === BAR) {
      if (!isFirst) {
        if (closed) put(closed, cell.start);
        closed = cell;
        cell = openCell(at);
      }
      isFirst = false;
      at++;
    } else if (isBlank(code)) at++;
    else {
      if (closed && cell.textStart < 0) {
        put(closed, cell.start);
        closed = null;
      }
      isFirst = false;
      if (cell.textStart < 0) cell.textStart = at;
      at = endOfWord(source, at, to);
      cell.textEnd = at;
    }
  }
  put(closed ?? cell, to);
  return cells;
}

/** Where the text of an empty cell would stand: after its bar and the spaces. */
function skipBar(source: string, start: number, end: number): number {
  let at = start;
  if (source.charCodeAt(at) === BAR) at++;
  const last = end > at && source.charCodeAt(end - 1) === BAR ? end - 1 : end;
  while (at < last && source.charCodeAt(at) === 32) at++;
  return at;
}

function endOfWord(source: string, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const code = source.charCodeAt(at);
    if (code === BAR || isBlank(code)) break;
    const escapes = code === 92 && at + 1 < to && (source.charCodeAt(at + 1) === 92 || source.charCodeAt(at + 1) === BAR);
    at += escapes ? 2 : 1;
  }
  return at;
}
