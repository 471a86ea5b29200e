/** One piece of a path segment's pattern: a character, any one character, any run of characters, or a class. */
type Piece = string | typeof ONE | typeof RUN | { readonly negated: boolean; readonly ranges: readonly (readonly [string, string])[] };
const ONE = Symbol("?");
const RUN = Symbol("*");
const ANY_DEPTH = Symbol("**");
type Segment = typeof ANY_DEPTH | ((name: string) => boolean);

/** Most patterns that braces may unfold to; what exceeds it is taken literally. */
const MOST_ALTERNATIVES = 256;

/** True for text with a sign of globs: `*`, `?`, `[…]` or `{…}`. */
export const isGlob = (text: string): boolean => /[*?]|\[[^\]]+\]|\{[^}]*\}/.test(text);

/** A compiled glob; `names` are the segments of a path, of which the first `length` are looked at (all by default). */
export type Glob = (names: readonly string[], length?: number) => boolean;

/**
 * Compiles a glob for paths with "/": `*` and `?` stay inside a segment, `**` stands for any number of segments (for at least one at the end),
 * `[a-z]` `[!a]` are classes, `{a,b}` alternatives, `\` takes the next sign literally. Letters' case counts.
 * Every pattern matches in time proportional to pattern × path: a configuration from elsewhere cannot hang a run.
 */
export function compileGlob(pattern: string): Glob {
  const alternatives = unfoldBraces(pattern).map((alternative) => alternative.split("/").map(compileSegment));
  return (names, length = names.length) => alternatives.some((segments) => matchSegments(segments, names, length));
}

const isAnyDepth = (segment: Segment): boolean => segment === ANY_DEPTH;

/** A `**` at the end needs a name of its own, which is any: `a/**` is not `a`. */
const matchSegments = (segments: readonly Segment[], names: readonly string[], length: number): boolean =>
  length > 0 && matchSequence(segments, names, segments.at(-1) === ANY_DEPTH ? length - 1 : length, isAnyDepth, testSegment);

const testSegment = (segment: Segment, name: string): boolean => segment !== ANY_DEPTH && segment(name);

/**
 * Matches items with pattern pieces of which some stand for any run of items. Only the last such piece ever needs to take one item more:
 * an earlier one that took more would leave less for the rest.
 */
function matchSequence<P, T>(
  pieces: readonly P[],
  items: readonly T[],
  length: number,
  isRun: (piece: P) => boolean,
  test: (piece: P, item: T) => boolean,
): boolean {
  let piece = 0;
  let item = 0;
  let runPiece = -1;
  let runEnd = 0;
  while (item < length) {
    if (piece < pieces.length && isRun(pieces[piece]!)) {
      runPiece = piece++;
      runEnd = item;
    } else if (piece < pieces.length && test(pieces[piece]!, items[item]!)) {
      piece++;
      item++;
    } else if (runPiece >= 0) {
      piece = runPiece + 1;
      item = ++runEnd;
    } else return false;
  }
  while (piece < pieces.length && isRun(pieces[piece]!)) piece++;
  return piece === pieces.length;
}

function compileSegment(source: string): Segment {
  if (source === "**") return ANY_DEPTH;
  const pieces = readPieces(source);
  if (pieces.every((piece) => typeof piece === "string")) {
    const literal = pieces.join("");
    return (name) => name === literal;
  }
  if (pieces[0] === RUN && pieces.slice(1).every((piece) => typeof piece === "string")) {
    const ending = pieces.slice(1).join("");
    return (name) => name.endsWith(ending);
  }
  return (name) => {
    const characters = [...name];
    return matchSequence(pieces, characters, characters.length, isRunPiece, testPiece);
  };
}

const isRunPiece = (piece: Piece): boolean => piece === RUN;

function testPiece(piece: Piece, character: string): boolean {
  if (typeof piece === "string") return piece === character;
  if (piece === ONE) return true;
  if (piece === RUN) return false;
  return piece.ranges.some(([from, to]) => from <= character && character <= to) !== piece.negated;
}

function readPieces(source: string): Piece[] {
  const characters = [...source];
  const pieces: Piece[] = [];
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at]!;
    if (character === "\\" && at + 1 < characters.length) pieces.push(characters[++at]!);
    else if (character === "?") pieces.push(ONE);
    else if (character === "*") {
      if (pieces.at(-1) !== RUN) pieces.push(RUN);
    } else if (character === "[" && characters.indexOf("]", at + 2) > 0) {
      const end = characters.indexOf("]", at + 2);
      pieces.push(readClass(characters.slice(at + 1, end)));
      at = end;
    } else pieces.push(character);
  }
  return pieces;
}

function readClass(inside: readonly string[]): Piece {
  const negated = inside[0] === "!" || inside[0] === "^";
  const ranges: [string, string][] = [];
  for (let at = negated ? 1 : 0; at < inside.length; at++) {
    const from = inside[at]!;
    const isRange = inside[at + 1] === "-" && at + 2 < inside.length;
    ranges.push([from, isRange ? inside[at + 2]! : from]);
    if (isRange) at += 2;
  }
  return { negated, ranges };
}

/** `a{b,c{d,e}}` is `ab`, `acd`, `ace`; braces without a comma, or never closed, stay as they are. */
function unfoldBraces(pattern: string): readonly string[] {
  const done: string[] = [];
  const open = [pattern];
  while (open.length > 0) {
    const next = open.pop()!;
    const group = firstGroup(next);
    if (!group || done.length + open.length + group.parts.length > MOST_ALTERNATIVES) done.push(next);
    else for (const part of group.parts) open.push(next.slice(0, group.start) + part + next.slice(group.end));
  }
  return done;
}

function firstGroup(pattern: string): { readonly start: number; readonly end: number; readonly parts: readonly string[] } | null {
  const opened: { readonly at: number; readonly cuts: number[] }[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const sign = pattern[at];
    if (sign === "\\") at++;
    else if (sign === "{") opened.push({ at, cuts: [] });
    else if (sign === "," && opened.length > 0) opened.at(-1)!.cuts.push(at);
    else if (sign === "}" && opened.length > 0) {
      const { at: start, cuts } = opened.pop()!;
      if (cuts.length === 0) continue;
      const edges = [start, ...cuts, at];
      return { start, end: at + 1, parts: edges.slice(1).map((edge, index) => pattern.slice(edges[index]! + 1, edge)) };
    }
  }
  return null;
}
