import { type BoundRule, bindRule, type Diagnostic, lint, Memo, parseDraft, type Range, type Uri } from "@draftlint/core";
import { RULES } from "@draftlint/rules";
import { afterAll, describe, expect, test } from "vitest";
import { cleanDraft, FORMS, NOW } from "./clean-drafts.ts";
import type { CleanDraft } from "./draft-builder.ts";
import type { Plant } from "./plant.ts";
import { PLANTS as DUPLICATE_PLANTS } from "./plants/duplicate-sentence.ts";
import { PLANTS as LEFTOVER_PLANTS } from "./plants/leftover-text.ts";
import { PLANTS as PLACEHOLDER_PLANTS } from "./plants/placeholder.ts";
import { PLANTS as STALE_PLANTS } from "./plants/stale-year.ts";
import { PLANTS as STRUCTURE_PLANTS } from "./plants/structure.ts";
import { Random } from "./random.ts";

const PLANTS: readonly Plant[] = [...DUPLICATE_PLANTS, ...LEFTOVER_PLANTS, ...PLACEHOLDER_PLANTS, ...STALE_PLANTS, ...STRUCTURE_PLANTS];

/** The rules that users count on most: each must have plants in both languages. */
const MUST_BE_PLANTED = [
  "count-mismatch",
  "date-consistency",
  "duplicate-sentence",
  "empty-section",
  "leftover-text",
  "outline-completeness",
  "placeholder",
  "section-numbering",
  "stale-year",
  "truncated-text",
];

const CLEAN_SEEDS = 8;
/** Planted drafts for each plant, and how many are tried to find places for them. */
const TRIALS = 60;
const MOST_TRIED = 400;
const FEWEST_PLANTED = 20;

const bound: readonly BoundRule[] = RULES.filter(({ profiles }) => profiles.includes("recommended")).map(
  (rule) => bindRule(rule, null, {}).bound!,
);

function diagnosticsOf(text: string, fileName: string, rules: readonly BoundRule[]): readonly Diagnostic[] {
  const source = parseDraft({ uri: "draft" as Uri, fileName, text, now: NOW });
  const run = {
    rulesFor: () => rules,
    language: "en" as const,
    memo: new Memo(),
    crossFile: false,
    knownRules: new Set<string>(),
    timing: null,
    onRuleError: "throw" as const,
  };
  return lint([source], run).get(source.document.uri)!;
}

describe("clean drafts", () => {
  test.each(FORMS.map((form) => [`${form.language} ${form.kind} ${form.style}`, form] as const))(
    "%s: no error and no warning",
    (_, form) => {
      const found: string[] = [];
      for (let seed = 1; seed <= CLEAN_SEEDS; seed++) {
        const draft = cleanDraft(form, seed);
        for (const { severity, rule, messageId, message, start, end } of diagnosticsOf(draft.text, draft.fileName, bound))
          if (severity !== "info")
            found.push(
              `seed ${seed}, line ${start.line}: ${rule}/${messageId}: ${message} [${draft.text.slice(start.offset, end.offset).slice(0, 60)}]`,
            );
      }
      expect(found).toEqual([]);
    },
  );

  test("no two sentences of a draft are alike, and drafts differ", () => {
    const texts = new Set<string>();
    for (const form of FORMS)
      for (let seed = 1; seed <= CLEAN_SEEDS; seed++) {
        const { sentences, text } = cleanDraft(form, seed);
        expect(new Set(sentences.map((sentence) => sentence.text)).size).toBe(sentences.length);
        for (const sentence of sentences) expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
        texts.add(text);
      }
    expect(texts.size).toBe(FORMS.length * CLEAN_SEEDS);
  });
});

interface Recall {
  readonly plant: Plant;
  readonly planted: number;
  readonly found: number;
  readonly missed: readonly string[];
}

const touches = (place: Range, diagnostic: Diagnostic): boolean =>
  [diagnostic, ...diagnostic.ranges, ...diagnostic.related].some(
    ({ start, end }) => start.offset <= place.end && place.start <= Math.max(end.offset, start.offset),
  );

function measure(plant: Plant): Recall {
  const rules = bound.filter(({ rule }) => rule.id === plant.rule);
  const forms = FORMS.filter(({ language }) => language === plant.language);
  let planted = 0;
  let found = 0;
  const missed: string[] = [];
  for (let trial = 0; trial < MOST_TRIED && planted < TRIALS; trial++) {
    const draft: CleanDraft = cleanDraft(forms[trial % forms.length]!, 1000 + trial);
    const result = plant.plant(draft, new Random(trial * 31 + 17));
    if (!result) continue;
    planted++;
    if (
      diagnosticsOf(result.text, draft.fileName, rules).some((diagnostic) => diagnostic.rule === plant.rule && touches(result, diagnostic))
    )
      found++;
    else missed.push(`${draft.kind} ${draft.style}: ${result.text.slice(result.start, result.end).slice(0, 80)}`);
  }
  return { plant, planted, found, missed };
}

describe("planted faults", () => {
  const measured: Recall[] = [];

  test("every rule that must be is there, with plants in both languages", () => {
    const known = new Set(RULES.map(({ id }) => id));
    expect(PLANTS.filter(({ rule }) => !known.has(rule)).map(({ rule }) => rule)).toEqual([]);
    for (const language of ["zh", "en"] as const) {
      const rules = new Set(PLANTS.filter((plant) => plant.language === language).map(({ rule }) => rule));
      expect(MUST_BE_PLANTED.filter((rule) => !rules.has(rule))).toEqual([]);
    }
  });

  for (const plant of PLANTS)
    test(`${plant.rule}, ${plant.language}: ${plant.name}`, () => {
      const recall = measure(plant);
      measured.push(recall);
      expect(recall.planted, "drafts with a place for it").toBeGreaterThanOrEqual(FEWEST_PLANTED);
      expect(recall.found / recall.planted, `missed:\n${recall.missed.slice(0, 8).join("\n")}\n`).toBeGreaterThanOrEqual(
        plant.floor ?? 0.9,
      );
    });

  test("plants ran", () => {
    expect(measured.length).toBeGreaterThan(0);
  });

  afterAll(() => {
    const row = ({ plant, planted, found }: Recall): string =>
      `${plant.rule.padEnd(22)} ${plant.language}  ${plant.name.padEnd(32)} ${String(found).padStart(3)} of ${String(planted).padStart(3)}  ${((100 * found) / planted).toFixed(0).padStart(3)} %`;
    console.log(`Recall of planted faults\n${measured.map(row).join("\n")}`);
  });
});
