import {
  type BoundRule,
  type CalendarDate,
  type ConfigProblem,
  type Diagnostic,
  ENGINE_RULES,
  lint,
  Memo,
  type MessageLanguage,
  parseDraft,
  type RunStats,
  type Source,
  type Uri,
} from "@draftlint/core";
import type { ConfigLoader } from "@draftlint/core/node";
import type { Draft } from "./draft.ts";

const ENGINE_IDS: ReadonlySet<string> = new Set(ENGINE_RULES.map(({ id }) => id));

export interface DraftLinterOptions {
  readonly loader: ConfigLoader;
  readonly language: MessageLanguage;
  readonly now: CalendarDate;
  readonly milliseconds: () => number;
  /** Measures each rule, and counts sentences. */
  readonly stats: boolean;
}

/** A draft as it is at one moment of a run, and the rules that apply to it. */
export interface ParsedDraft {
  readonly draft: Draft;
  /** As read, or with fixes. */
  readonly text: string;
  readonly source: Source;
  readonly rules: readonly BoundRule[];
  /** What is wrong with the configuration in its front matter. */
  readonly problems: readonly ConfigProblem[];
}

/** Takes drafts through the pipeline with the configuration that applies to each. */
export class DraftLinter {
  readonly #options: DraftLinterOptions;
  readonly #memo = new Memo();
  readonly #rules = new Map<string, { findings: number; ms: number }>();
  readonly #start: number;
  #files = 0;
  #bytes = 0;
  #sentences = 0;
  #parseMs = 0;

  constructor(options: DraftLinterOptions) {
    this.#options = options;
    this.#start = options.milliseconds();
  }

  /** Parses a draft, or a text that takes its place. */
  parse(draft: Draft, text: string = draft.read.text): ParsedDraft {
    const { loader, now, milliseconds } = this.#options;
    const { rules, engineRules, settings, problems } = loader.resolve(draft.path, text);
    const start = milliseconds();
    const source = parseDraft({ uri: draft.uri, fileName: draft.fileName, text, settings, now });
    this.#parseMs += milliseconds() - start;
    return { draft, text, source, rules: [...rules, ...engineRules], problems };
  }

  /** Diagnostics of drafts by their uri; several are also compared with each other where `crossFile` is set. */
  lint(parsed: readonly ParsedDraft[], crossFile: boolean): ReadonlyMap<Uri, readonly Diagnostic[]> {
    const { loader, language, milliseconds, stats } = this.#options;
    const [first] = parsed;
    if (!first) return new Map();
    const rulesOf = new Map(parsed.map(({ source, rules }) => [source.document.uri, rules]));
    const found = lint(
      parsed.map(({ source }) => source),
      {
        rulesFor: (uri) => rulesOf.get(uri) ?? [],
        language,
        memo: this.#memo,
        crossFile,
        knownRules: loader.configFor(first.draft.path).config.knownRules,
        timing: stats ? { now: milliseconds, add: (rule, ms) => (this.#entry(rule).ms += ms) } : null,
        onRuleError: "report",
      },
    );
    this.#memo.turn();
    return found;
  }

  /** Counts what is reported in the end, for `--stats`. */
  count({ draft, source }: ParsedDraft, diagnostics: readonly Diagnostic[]): void {
    if (!this.#options.stats) return;
    this.#files++;
    this.#bytes += draft.read.size;
    this.#sentences += source.document.sentences.length;
    for (const { rule } of diagnostics) this.#entry(rule).findings++;
  }

  get stats(): RunStats {
    return {
      files: this.#files,
      bytes: this.#bytes,
      sentences: this.#sentences,
      totalMs: this.#options.milliseconds() - this.#start,
      parseMs: this.#parseMs,
      rules: new Map([...this.#rules].filter(([id, { findings }]) => findings > 0 || !ENGINE_IDS.has(id))),
    };
  }

  #entry(rule: string): { findings: number; ms: number } {
    let entry = this.#rules.get(rule);
    if (!entry) this.#rules.set(rule, (entry = { findings: 0, ms: 0 }));
    return entry;
  }
}
