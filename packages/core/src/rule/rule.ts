import type { GenericSchema, InferInput, InferOutput } from "valibot";
import type { Document, Uri } from "../model/document.ts";
import type { SectionText } from "../model/section-text.ts";
import type { Range } from "../text/range.ts";

export type Severity = "error" | "warning" | "info";
export type MessageLanguage = "en" | "zh-CN";
export type LocalizedText = Readonly<Record<MessageLanguage, string>>;

/**
 * A message in both languages; `{name}` stands for data. `severity` is where this message ranks below (or above) its rule.
 * Titles of fixes and texts of related places are messages too, so that everything a person reads is in one place.
 */
export interface Message extends LocalizedText {
  readonly severity?: Severity;
}
export type Messages = Readonly<Record<string, Message>>;

type Placeholder<T extends string> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholder<Rest> : never;
type DataValue = string | number | LocalizedText;
/** The data that a message needs: one value for each `{name}` in either language. */
export type DataFor<M extends Message> = { readonly [Name in Placeholder<M["en"]> | Placeholder<M["zh-CN"]>]: DataValue };
export type AnyData = Readonly<Record<string, DataValue>>;

/** A message id with the data that the message needs; data may be left out when it needs none. */
export type Said<M extends Messages> = {
  [Id in keyof M & string]: Placeholder<M[Id]["en"]> | Placeholder<M[Id]["zh-CN"]> extends never
    ? { readonly message: Id; readonly data?: undefined }
    : { readonly message: Id; readonly data: DataFor<M[Id]> };
}[keyof M & string];

/** `always`: the meaning is surely kept, `--fix` applies it. `on-request`: offered, never applied unasked. */
export type Applies = "always" | "on-request";

export interface FindingEdit extends Range {
  readonly text: string;
}

/** What a rule says about a range of what it was given. */
export interface Finding {
  readonly messageId: string;
  readonly data: AnyData;
  readonly range: Range;
  /** All places, where one finding stands for many; `range` is then the first. */
  readonly ranges: readonly Range[] | null;
  readonly severity: Severity | null;
  readonly related: readonly { readonly messageId: string; readonly data: AnyData; readonly uri: Uri | null; readonly range: Range }[];
  readonly fixes: readonly {
    readonly messageId: string;
    readonly data: AnyData;
    readonly applies: Applies;
    readonly edits: readonly FindingEdit[];
  }[];
}

export type FindingInput<M extends Messages> = Said<M> & {
  readonly range: Range;
  readonly ranges?: readonly Range[];
  /** Overrides the message's own severity, where it depends on the case. */
  readonly severity?: Severity;
  /** The other half of the finding; `uri` only when it stands in another document. */
  readonly related?: readonly (Said<M> & { readonly range: Range; readonly uri?: Uri })[];
  readonly fixes?: readonly (Said<M> & { readonly applies: Applies; readonly edits: readonly FindingEdit[] })[];
};

export interface RuleContext<M extends Messages, O> {
  readonly options: O;
  finding(input: FindingInput<M>): Finding;
}

interface RuleBase<M extends Messages, S extends GenericSchema> {
  /** Kebab-case name of the thing flagged; equals the rule's folder. */
  readonly id: string;
  readonly summary: LocalizedText;
  /** Severity of its findings in the recommended profile, unless a message has its own; "off" for opt-in rules. */
  readonly severity: Severity;
  /** Profiles in which it is on. */
  readonly profiles: readonly Profile[];
  /**
   * Options that a profile sets for a rule that is on in it, such as a norm that holds there and nowhere else. Each key stands over the
   * option's default and under what configurations say.
   */
  readonly profileOptions?: Readonly<Partial<Record<Profile, Readonly<Partial<InferInput<S>>>>>>;
  /** The level that a profile gives a rule that is on in it, as if a configuration said so; without it messages keep their own severity. */
  readonly profileLevels?: Readonly<Partial<Record<Profile, Severity>>>;
  /** Whether `always` fixes, only `on-request` ones, or none are offered. */
  readonly fixable: "always" | "on-request" | "never";
  readonly messages: M;
  readonly options: S;
}
export type Profile = "recommended" | "strict" | "zh-official" | "tech" | "academic";
export const PROFILES: readonly Profile[] = ["recommended", "strict", "zh-official", "tech", "academic"];

/** Sees one section's own text and nothing else; its findings are kept while that text stays the same. */
export interface SectionRule<M extends Messages = Messages, S extends GenericSchema = GenericSchema> extends RuleBase<M, S> {
  readonly scope: "section";
  check(section: SectionText, context: RuleContext<M, InferOutput<S>>): Iterable<Finding>;
}

/** Sees one document; with `workspace` it also joins facts of many. */
export interface DocumentRule<M extends Messages = Messages, S extends GenericSchema = GenericSchema> extends RuleBase<M, S> {
  readonly scope: "document";
  check(document: Document, context: RuleContext<M, InferOutput<S>>): Iterable<Finding>;
  readonly workspace?: WorkspaceChecks<M, S>;
}

/** Cross-file checks: `collect` runs once per document version, `check` sees all facts. Facts must survive `structuredClone`. */
export interface WorkspaceChecks<M extends Messages, S extends GenericSchema, Facts = unknown> {
  collect(document: Document, options: InferOutput<S>): Facts;
  check(facts: ReadonlyMap<Uri, Facts>, context: RuleContext<M, InferOutput<S>>): Iterable<readonly [Uri, Finding]>;
}

// biome-ignore lint/suspicious/noExplicitAny: a registry holds rules of all message and option types
export type Rule = SectionRule<any, any> | DocumentRule<any, any>;

/** Identity; gives literal types to messages and the type of its options to `check`. */
export const sectionRule = <const M extends Messages, S extends GenericSchema>(
  rule: Omit<SectionRule<M, S>, "scope">,
): SectionRule<M, S> => ({
  scope: "section",
  ...rule,
});
export const documentRule = <const M extends Messages, S extends GenericSchema>(
  rule: Omit<DocumentRule<M, S>, "scope">,
): DocumentRule<M, S> => ({
  scope: "document",
  ...rule,
});
/** Types the facts that flow from `collect` to `check`. */
export const workspaceChecks = <M extends Messages, S extends GenericSchema, Facts>(
  checks: WorkspaceChecks<M, S, Facts>,
): WorkspaceChecks<M, S> => checks as WorkspaceChecks<M, S>;
