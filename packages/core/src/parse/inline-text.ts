import type { PhrasingContent } from "mdast";
import type { InlineSpan } from "../model/unit.ts";
import type { UnitText } from "./to-unit.ts";

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
  /** For each code unit of the text its offset in the source. */
  readonly map: number[];
  readonly spans: InlineSpan[];
}

/** The plain text of inline nodes of `source`, which stand somewhere in `start` to `end`. Images and HTML tags leave no text. */
export function readInline(nodes: readonly PhrasingContent[], source: string, start: number, end: number): UnitText {
  const state: State = { text: "", map: [], spans: [] };
  visitAll(nodes, source, state, start, end);
  const { text, map, spans } = state;
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const anchors: number[] = [];
  for (let i = 0; i < map.length; i++) if (i === 0 || map[i] !== map[i - 1]! + 1) anchors.push(i, map[i]!);
  return { text, anchors, spans };
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
      const ticks = /^`+/.exec(slice)![0].length;
      const content = slice.slice(ticks, -ticks);
      const padding = /^[ \n]/.test(content) && /[ \n]$/.test(content) && content.trim() !== "" ? 1 : 0;
      appendCode(node.value, start + ticks + padding, end - ticks - padding, source, state);
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
function append(value: string, start: number, end: number, source: string, state: State): void {
  state.text += value;
  if (end - start === value.length) {
    for (let i = 0; i < value.length; i++) state.map.push(start + i);
    return;
  }
  let at = start;
  for (let i = 0; i < value.length; i++) {
    const wanted = value[i]!;
    if (source[at] !== wanted || wanted === "&" || (wanted === "\\" && isEscape(source, at))) {
      if (i > 0 && value[i - 1] === "\n") while (at < end && source[at] !== wanted && /[ \t>]/.test(source[at]!)) at++;
      if (isEscape(source, at)) at++;
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

/** Aligns code, in which `\|` may stand for a bar and lines may start with marks of containers. */
function appendCode(value: string, start: number, end: number, source: string, state: State): void {
  state.text += value;
  let at = start;
  for (let i = 0; i < value.length; i++) {
    // Blanks and marks beyond those of the value are a container's.
    if ((i > 0 ? value[i - 1] : source[at - 1]) === "\n")
      at += Math.max(0, leadingMarks(source, at, end) - leadingMarks(value, i, value.length));
    else if (value[i] === "|" && source.startsWith("\\|", at)) at++;
    state.map.push(at++);
  }
}

function leadingMarks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /[ \t>]/.test(text[at]!)) at++;
  return at - from;
}

const isEscape = (source: string, at: number): boolean => source[at] === "\\" && /[!-/:-@[-`{-~]/.test(source[at + 1] ?? "");
const decodesTo = (reference: string, character: string): boolean =>
  character === "&" && (reference === "&amp;" || reference === "&AMP;" || reference === "&#38;" || /^&#x26;$/i.test(reference));
