import type { Document, Uri } from "../model/document.ts";
import { type BoundRule, effectiveSeverity } from "../rule/bind.ts";
import { sayMessage } from "../rule/messages.ts";
import type { Finding, MessageLanguage } from "../rule/rule.ts";
import type { NormalisedText } from "../text/line-breaks.ts";
import { LineIndex, type Position } from "../text/line-index.ts";
import type { Range } from "../text/range.ts";
import type { Diagnostic, Place } from "./diagnostic.ts";
import type { Fingerprints } from "./fingerprint.ts";

/** A document with the text as it was read, which findings are placed in. */
export interface Source {
  readonly document: Document;
  readonly normalised: NormalisedText;
}

/** A text that places point into: a draft, or the outline that it is checked against. */
export interface PlacedText {
  readonly document: Pick<Document, "text">;
  readonly normalised: NormalisedText;
}

/** Places of one document; its line index is built when the first finding needs it. */
export class Placer {
  readonly #source: PlacedText;
  #lines: LineIndex | null = null;

  constructor(source: PlacedText) {
    this.#source = source;
  }

  /** The text that ranges count in. */
  get text(): string {
    return this.#source.document.text;
  }

  position(offset: number): Position {
    this.#lines ??= new LineIndex(this.#source.document.text);
    const position = this.#lines.position(offset);
    return { line: position.line, column: position.column, offset: this.#source.normalised.toRaw(position.offset) };
  }

  place(range: Range): Place {
    return { start: this.position(range.start), end: this.position(range.end) };
  }

  /** Words around a range for a fingerprint: the range itself, or its line where the range is short or empty. */
  words(range: Range): string {
    const { text } = this.#source.document;
    if (range.end - range.start >= 8) return text.slice(range.start, Math.min(range.end, range.start + 400));
    const from = text.lastIndexOf("\n", range.start - 1) + 1;
    const to = text.indexOf("\n", range.end);
    return text.slice(Math.max(from, range.start - 40), Math.min(to < 0 ? text.length : to, range.end + 40));
  }

  rawText(inserted: string): string {
    return this.#source.normalised.toRawText(inserted);
  }
}

export interface PlaceOptions {
  readonly language: MessageLanguage;
  readonly fingerprints: Fingerprints;
  placerOf(uri: Uri): Placer;
}

/** Words a finding and turns its offsets into places of the text as it was read. */
export function placeFinding(uri: Uri, bound: BoundRule, finding: Finding, options: PlaceOptions): Diagnostic {
  const { rule } = bound;
  const placer = options.placerOf(uri);
  const messageOf = (id: string) => {
    const message = rule.messages[id];
    if (!message) throw new Error(`rule ${rule.id} has no message "${id}"`);
    return message;
  };
  const message = messageOf(finding.messageId);
  const say = (id: string, data: Finding["data"]) => sayMessage(messageOf(id), data, options.language);
  return {
    uri,
    rule: rule.id,
    messageId: finding.messageId,
    severity: effectiveSeverity(finding.severity ?? message.severity ?? rule.severity, rule.severity, bound.level),
    message: sayMessage(message, finding.data, options.language),
    ...placer.place(finding.range),
    ranges: (finding.ranges ?? []).map((range) => placer.place(range)),
    related: finding.related.map((related) => {
      const other = related.uri ?? uri;
      return { uri: other, message: say(related.messageId, related.data), ...options.placerOf(other).place(related.range) };
    }),
    fixes: finding.fixes.map((fix) => ({
      title: say(fix.messageId, fix.data),
      applies: fix.applies,
      edits: fix.edits.map((edit) => ({
        start: placer.position(edit.start).offset,
        end: placer.position(edit.end).offset,
        text: placer.rawText(edit.text),
      })),
    })),
    fingerprint: options.fingerprints.of(rule.id, finding.messageId, placer.words(finding.range)),
  };
}
