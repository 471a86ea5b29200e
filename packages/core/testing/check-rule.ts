import {
  applyFixes,
  bindRule,
  type Diagnostic,
  type DocumentSettings,
  type Finding,
  type Fix,
  fixUntilStable,
  type Language,
  type LintRun,
  lint,
  Memo,
  NO_SETTINGS,
  type Place,
  parseDraft,
  parseOutline,
  type Rule,
  type Uri,
} from "../src/index.ts";
import type { ExampleDraft, RuleExample } from "./rule-doc.ts";

/** What a rule says of one example of its rule.md, rendered as the fences of that file have it. */
export interface ExampleResult {
  /** Language of the first draft, in which the messages are. */
  readonly language: Language;
  /** One line for each finding, `1:15-1:20 warning message-id Message`, in text order; lines of details start with two spaces. */
  readonly findings: readonly string[];
  /** Each draft with the first fix of every finding applied; `null` where that changes nothing. */
  readonly fixed: ReadonlyMap<ExampleDraft, string | null>;
  /** Every message that was said: of findings, related places and fixes. */
  readonly messageIds: ReadonlySet<string>;
  readonly applies: ReadonlySet<Fix["applies"]>;
  /** False when fixing again and again never comes to an end. */
  readonly settled: boolean;
}

/** Runs one rule, and nothing else, on the drafts of an example. Throws when the rule does, or when its options are wrong. */
export function runExample(rule: Rule, example: RuleExample): ExampleResult {
  const said = new Set<string>();
  const { bound, problems } = bindRule(recording(rule, said), null, example.options);
  if (!bound) throw new Error(`options: ${problems.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ")}`);
  const settings = example.outline === null ? NO_SETTINGS : withOutline(example.outline);
  const sources = example.drafts.map((draft) => parseExampleDraft(draft, draft.text, settings));
  const { language } = sources[0]!.document;
  const run: LintRun = {
    rulesFor: () => [bound],
    language: language === "zh" ? "zh-CN" : "en",
    memo: new Memo(),
    crossFile: sources.length > 1,
    knownRules: new Set([rule.id]),
    timing: null,
    onRuleError: "throw",
  };
  const result = lint(sources, run);
  const several = example.drafts.length > 1;
  const findings: string[] = [];
  const fixed = new Map<ExampleDraft, string | null>();
  const applies = new Set<Fix["applies"]>();
  let settled = true;
  for (const draft of example.drafts) {
    // An unreadable front matter is the engine's finding, not the rule's.
    const diagnostics = result.get(uriOf(draft))!.filter((diagnostic) => diagnostic.rule === rule.id);
    for (const diagnostic of diagnostics) {
      findings.push(...renderFinding(diagnostic, several ? `${draft.fileName}:` : ""));
      for (const fix of diagnostic.fixes) applies.add(fix.applies);
    }
    const { text } = applyFixes(draft.text, firstFixes(diagnostics));
    fixed.set(draft, text === draft.text ? null : text);
    const others = sources.filter((_, index) => example.drafts[index] !== draft);
    const lintText = (changed: string): readonly Diagnostic[] =>
      lint([parseExampleDraft(draft, changed, settings), ...others], run).get(uriOf(draft))!;
    settled &&= fixUntilStable(draft.text, lintText, firstFixes).settled;
  }
  return { language, findings, fixed, messageIds: said, applies, settled };
}

const uriOf = (draft: ExampleDraft): Uri => draft.fileName as Uri;

const parseExampleDraft = (draft: ExampleDraft, text: string, settings: DocumentSettings) =>
  parseDraft({ uri: uriOf(draft), fileName: draft.fileName, text, settings, now: draft.now });

function withOutline({ fileName, text }: NonNullable<RuleExample["outline"]>): DocumentSettings {
  const { outline, problems } = parseOutline(text, { uri: fileName, fileName });
  if (!outline || problems.length > 0) throw new Error(`outline: ${problems.map(({ message }) => message.en).join("; ")}`);
  return { ...NO_SETTINGS, outlines: [outline] };
}

const firstFixes = (diagnostics: readonly Diagnostic[]): readonly Fix[] => diagnostics.flatMap(({ fixes }) => fixes[0] ?? []);

/** The rule, noting the ids of the messages that its findings say. */
function recording(rule: Rule, said: Set<string>): Rule {
  const note = (finding: Finding): Finding => {
    for (const { messageId } of [finding, ...finding.related, ...finding.fixes]) said.add(messageId);
    return finding;
  };
  if (rule.scope === "section") return { ...rule, check: (...given: Parameters<typeof rule.check>) => [...rule.check(...given)].map(note) };
  const { workspace } = rule;
  const noted: Rule = { ...rule, check: (...given: Parameters<typeof rule.check>) => [...rule.check(...given)].map(note) };
  if (!workspace) return noted;
  return {
    ...noted,
    workspace: {
      collect: workspace.collect,
      check: (...given: Parameters<typeof workspace.check>) =>
        [...workspace.check(...given)].map(([uri, finding]) => [uri, note(finding)] as const),
    },
  };
}

function renderFinding(diagnostic: Diagnostic, prefix: string): readonly string[] {
  const { severity, messageId, message, related, ranges } = diagnostic;
  return [
    `${prefix}${renderPlace(diagnostic)} ${severity} ${messageId} ${message}`,
    ...related.map((place) => `  related ${place.uri === diagnostic.uri ? "" : `${place.uri}:`}${renderPlace(place)} ${place.message}`),
    ...ranges.slice(1).map((range) => `  also ${renderPlace(range)}`),
  ];
}

const renderPlace = ({ start, end }: Place): string => `${start.line}:${start.column}-${end.line}:${end.column}`;
