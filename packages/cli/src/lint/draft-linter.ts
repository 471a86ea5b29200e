import {
  type BoundFinding,
  type BoundRule,
  type CalendarDate,
  type CheckedSource,
  type ConfigProblem,
  checkSource,
  compareSources,
  type Diagnostic,
  type DocumentSettings,
  ENGINE_RULES,
  type LintRun,
  lint,
  Memo,
  type MessageLanguage,
  normaliseLineBreaks,
  Placer,
  parseDraft,
  type RuleFacts,
  type RunStats,
  type Source,
  settleFindings,
  type Uri,
} from "@draftlint/core";
import type { ConfigLoader } from "@draftlint/core/node";
import type { Draft, DraftName } from "./draft.ts";

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
    const { rules, engineRules, settings, problems } = this.#options.loader.resolve(draft.path, text);
    return { draft, text, source: this.#parse(draft, text, settings), rules: [...rules, ...engineRules], problems };
  }

  lint({ draft, source, rules }: ParsedDraft): readonly Diagnostic[] {
    const found = lint([source], this.#run(draft, rules, false));
    this.#memo.turn();
    return found.get(draft.uri) ?? [];
  }

  /** What stands in a draft by itself, and what it gives to the comparison with others. */
  check({ draft, source, rules }: ParsedDraft): CheckedSource {
    const checked = checkSource(source, this.#run(draft, rules, true));
    this.#memo.turn();
    return checked;
  }

  /** What is found between drafts, by their facts. */
  compare(facts: ReadonlyMap<Uri, readonly RuleFacts[]>): ReadonlyMap<Uri, readonly BoundFinding[]> {
    return compareSources(facts, { timing: this.#timing, onRuleError: "report" });
  }

  /** Diagnostics of a draft from all that was found, in itself and between drafts; `placerOf` places what stands in others. */
  settle(draft: DraftName, text: string, found: readonly BoundFinding[], placerOf: (uri: Uri) => Placer | null): readonly Diagnostic[] {
    const { rules, engineRules, settings } = this.#options.loader.resolve(draft.path, text);
    const document = () => this.#parse(draft, text, settings).document;
    const foundIn = { uri: draft.uri, placer: textPlacer(text), found, outlines: settings.outlines, document };
    return settleFindings(foundIn, this.#run(draft, [...rules, ...engineRules], true), placerOf);
  }

  /** Counts a draft for `--stats`. */
  countDraft({ draft, source }: ParsedDraft): void {
    if (!this.#options.stats) return;
    this.#files++;
    this.#bytes += draft.read.size;
    this.#sentences += source.document.sentences.length;
  }

  /** Counts what is reported in the end, for `--stats`. */
  countFindings(diagnostics: readonly Diagnostic[]): void {
    if (!this.#options.stats) return;
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

  #parse({ uri, fileName }: DraftName, text: string, settings: DocumentSettings): Source {
    const { now, milliseconds } = this.#options;
    const start = milliseconds();
    const source = parseDraft({ uri, fileName, text, settings, now });
    this.#parseMs += milliseconds() - start;
    return source;
  }

  #run({ path }: DraftName, rules: readonly BoundRule[], crossFile: boolean): LintRun {
    const { loader, language } = this.#options;
    return {
      rulesFor: () => rules,
      language,
      memo: this.#memo,
      crossFile,
      knownRules: loader.configFor(path).config.knownRules,
      timing: this.#timing,
      onRuleError: "report",
    };
  }

  get #timing(): LintRun["timing"] {
    const { milliseconds, stats } = this.#options;
    return stats ? { now: milliseconds, add: (rule, ms) => (this.#entry(rule).ms += ms) } : null;
  }

  #entry(rule: string): { findings: number; ms: number } {
    let entry = this.#rules.get(rule);
    if (!entry) this.#rules.set(rule, (entry = { findings: 0, ms: 0 }));
    return entry;
  }
}

/** Places ranges in a text as it was read. */
export function textPlacer(text: string): Placer {
  const normalised = normaliseLineBreaks(text);
  return new Placer({ document: normalised, normalised });
}
