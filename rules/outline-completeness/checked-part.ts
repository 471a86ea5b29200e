import type {
  AliasValues,
  Alignment,
  Document,
  Finding,
  FindingInput,
  LocalizedText,
  Outline,
  OutlineSeverity,
  Part,
  Range,
} from "@draftlint/core";
import type { MESSAGES } from "./messages.ts";

export type Input = FindingInput<typeof MESSAGES>;
export type Related = NonNullable<Input["related"]>[number];
export type Fixes = NonNullable<Input["fixes"]>;

/** One part of a draft with the outline that it is checked against. */
export interface CheckedPart {
  readonly document: Document;
  readonly part: Part;
  /** With everything that it extends. */
  readonly outline: Outline;
  /** How messages call it. */
  readonly name: LocalizedText;
  readonly isBuiltIn: boolean;
  readonly values: AliasValues;
  readonly alignment: Alignment;
  /**
   * The draft has enough of the outline to be held to it: always for a project's own, for a built-in one
   * when at least one section that it asks for stands there under its own name.
   */
  readonly isFollowed: boolean;
  finding(input: Input): Finding;
}

/** A severity as a finding takes it: the outline's, else the message's own; `null` where the outline says "off". */
export type OwnSeverity = { readonly severity?: "error" | "warning" | "info" } | null;

/** The severity of what concerns the draft as a whole. */
export function severityOf({ outline }: CheckedPart, own?: OutlineSeverity): OwnSeverity {
  const severity = own ?? outline.severity;
  if (severity === "off") return null;
  return severity === undefined ? {} : { severity };
}

/** The severity of what concerns a section: no more than `info` where the draft does not follow the outline. */
export function sectionSeverity(checked: CheckedPart, own?: OutlineSeverity): OwnSeverity {
  const severity = severityOf(checked, own);
  return severity === null || checked.isFollowed ? severity : { severity: "info" };
}

/** The place in the outline's file, for outlines of the project. */
export function askedAt({ outline }: CheckedPart, line: number | undefined): readonly Related[] {
  const { source } = outline;
  if (!source || line === undefined) return [];
  return [{ message: "asked", uri: source.uri, range: lineRange(source.text.replace(/\r\n?/g, "\n"), line) }];
}

function lineRange(text: string, lineFrom1: number): Range {
  let start = 0;
  for (let line = 1; line < lineFrom1; line++) {
    const next = text.indexOf("\n", start);
    if (next < 0) break;
    start = next + 1;
  }
  const end = text.indexOf("\n", start);
  return { start, end: end < 0 ? text.length : end };
}
