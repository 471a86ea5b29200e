import type { PhrasingContent } from "mdast";
import type { InlineSpan } from "../model/unit.ts";
import { isHan } from "../text/scripts.ts";

/** Plain text with, for each code unit, its offset in the source. Soft and hard breaks are "\n". */
export interface InlineText {
  readonly text: string;
  readonly map: readonly number[];
  readonly spans: readonly InlineSpan[];
}

const KIND_OF: Readonly<Record<string, InlineSpan["kind"]>> = {
  inlineCode: "code",
  link: "link",
  linkReference: "link",
  image: "image",
  imageReference: "image",
  html: "html",
  strong: "strong",
  emphasis: "emphasis",
  delete: "delete",
  footnoteReference: "footnote-reference",
};

interface State {
  text: string;
  readonly map: number[];
  readonly spans: InlineSpan[];
}

/** The plain text of inline nodes of `source`, which stand somewhere in `start` to `end`. Images and HTML tags leave no text. */
export function readInline(nodes: readonly PhrasingContent[], source: string, start: number, end: number): InlineText {
  const state: State = { text: "", map: [], spans: [] };
  visitAll(nodes, source, state, start, end);
  state.spans.sort((a, b) => a.start - b.start || b.end - a.end);
  return state;
}

/** GFM's literal addresses split text nodes into nodes without a position: those are found again between their neighbours. */
function visitAll(nodes: readonly PhrasingContent[], source: string, state: State, start: number, end: number): void {
  let from = start;
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!;
    if (node.position) {
      visit(node, source, state, node.position.start.offset!, node.position.end.offset!);
      from = node.position.end.offset!;
      continue;
    }
    let next = i + 1;
    while (next < nodes.length && !nodes[next]!.position) next++;
    appendLost(nodes.slice(i, next), source, state, from, nodes[next]?.position?.start.offset ?? end);
    i = next - 1;
  }
}

function appendLost(nodes: readonly PhrasingContent[], source: string, state: State, from: number, to: number): void {
  const value = nodes.map(plainText).join("");
  const lineBreak = value.indexOf("\n");
  const found = source.indexOf(lineBreak < 0 ? value : value.slice(0, lineBreak), from);
  const begin = state.text.length;
  append(
    value,
    found >= 0 && found < to ? found : from,
    lineBreak < 0 && found >= 0 && found < to ? found + value.length : to,
    source,
    state,
  );
  let at = begin;
  for (const node of nodes) {
    const length = plainText(node).length;
    if (node.type === "link") state.spans.push({ kind: "link", start: at, end: at + length, target: node.url });
    at += length;
  }
}

const plainText = (node: PhrasingContent): string =>
  "value" in node ? node.value : "children" in node ? (node.children as PhrasingContent[]).map(plainText).join("") : "";

function visit(node: PhrasingContent, source: string, state: State, start: number, end: number): void {
  const at = state.text.length;
  switch (node.type) {
    case "text":
      append(node.value, start, end, source, state);
      return;
    case "break":
      state.text += "\n";
      state.map.push(start);
      return;
    case "inlineCode": {
      const slice = source.slice(start, end);
      const offset = slice.indexOf(node.value);
      if (offset >= 0) append(node.value, start + offset, start + offset + node.value.length, source, state, true);
      else {
        const ticks = /^`+/.exec(slice)![0].length;
        const content = slice.slice(ticks, -ticks);
        const isPadded = /^[ \n]/.test(content) && /[ \n]$/.test(content) && content.trim() !== "";
        append(node.value, start + ticks + (isPadded ? 1 : 0), end - ticks, source, state, true);
      }
      break;
    }
    case "image":
    case "imageReference":
    case "html":
    case "footnoteReference":
      break;
    default:
      if ("children" in node) visitAll(node.children as PhrasingContent[], source, state, start, end);
  }
  const kind = KIND_OF[node.type];
  if (!kind) return;
  const target = "url" in node ? node.url : "identifier" in node ? node.identifier : "";
  state.spans.push({ kind, start: at, end: state.text.length, target });
}

const REFERENCE = /^&(?:#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z][a-z0-9]{1,31});/i;

/** Aligns a decoded value with its source: escapes, character references and the markers at the start of continued lines are skipped. */
function append(value: string, start: number, end: number, source: string, state: State, raw = false): void {
  state.text += value;
  if (end - start === value.length) {
    for (let i = 0; i < value.length; i++) state.map.push(start + i);
    return;
  }
  let at = start;
  for (let i = 0; i < value.length; i++) {
    const wanted = value[i]!;
    if (source[at] !== wanted || (!raw && wanted === "&") || (!raw && wanted === "\\" && isEscape(source, at))) {
      if (i > 0 && value[i - 1] === "\n") while (at < end && source[at] !== wanted && /[ \t>]/.test(source[at]!)) at++;
      if (raw && wanted === " " && source[at] === "\n") {
        state.map.push(at++);
        while (at < end && /[ \t>]/.test(source[at]!) && value[i + 1] !== source[at]) at++;
        continue;
      }
      if (raw) while (at < end && source[at] !== wanted && /[ \t>]/.test(source[at]!)) at++;
      else if (isEscape(source, at)) at++;
      else if (source[at] === "&") {
        const reference = REFERENCE.exec(source.slice(at, at + 40));
        if (reference && !(wanted === "&" && !decodesTo(reference[0], "&"))) {
          state.map.push(at);
          at += reference[0].length;
          const next = value.codePointAt(i)! > 0xffff;
          if (next) {
            state.map.push(at - 1);
            i++;
          }
          continue;
        }
      }
      if (wanted === "\n") while (at < end && source[at] !== "\n" && /[ \t]/.test(source[at]!)) at++;
    }
    state.map.push(Math.min(at, end - 1));
    at++;
  }
}

const isEscape = (source: string, at: number): boolean => source[at] === "\\" && /[!-/:-@[-`{-~]/.test(source[at + 1] ?? "");
const decodesTo = (reference: string, character: string): boolean =>
  character === "&" && (reference === "&amp;" || reference === "&AMP;" || reference === "&#38;" || /^&#x26;$/i.test(reference));

/** Joins the lines of a text: nothing between Han characters, a space elsewhere. `keep` says at which breaks to cut instead. */
export function splitLines(inline: InlineText, keep: (line: string, next: string) => boolean): readonly InlineText[] {
  if (!inline.text.includes("\n")) return [inline];
  const pieces: InlineText[] = [];
  let from = 0;
  let text = "";
  let map: number[] = [];
  const placed = new Int32Array(inline.text.length + 1);
  const pieceOf = new Int32Array(inline.text.length + 1);
  const flush = (): void => {
    pieces.push({ text, map, spans: [] });
    text = "";
    map = [];
  };
  while (from <= inline.text.length) {
    const lineBreak = inline.text.indexOf("\n", from);
    const to = lineBreak < 0 ? inline.text.length : lineBreak;
    for (let i = from; i <= to; i++) {
      placed[i] = text.length;
      pieceOf[i] = pieces.length;
      if (i < to) {
        text += inline.text[i];
        map.push(inline.map[i]!);
      }
    }
    if (lineBreak < 0) break;
    const nextBreak = inline.text.indexOf("\n", lineBreak + 1);
    const line = inline.text.slice(from, to);
    const next = inline.text.slice(lineBreak + 1, nextBreak < 0 ? undefined : nextBreak);
    if (keep(line, next)) flush();
    else if (!(isWide(line.at(-1)) && isWide(next[0]))) {
      text += " ";
      map.push(inline.map[lineBreak]!);
    }
    from = lineBreak + 1;
  }
  flush();
  return pieces.map((piece, index) => ({
    ...piece,
    spans: inline.spans.flatMap((span) => {
      const first = pieceOf[span.start]!;
      const last = pieceOf[span.end]!;
      if (first > index || last < index) return [];
      return [{ ...span, start: first === index ? placed[span.start]! : 0, end: last === index ? placed[span.end]! : piece.text.length }];
    }),
  }));
}

const isWide = (character: string | undefined): boolean =>
  character !== undefined && (isHan(character) || /[\u3000-\u303f\uff00-\uffef“”‘’…—]/.test(character));
