import type { Language } from "@draftlint/core";
import type { World } from "../../planted/prose.ts";
import { ENGLISH } from "../../planted/prose-en.ts";
import { CHINESE } from "../../planted/prose-zh.ts";
import { CLAUSES_EN, LINKS_EN, WORDS_EN } from "./vocabulary-en.ts";
import { CLAUSES_ZH, LINKS_ZH, WORDS_ZH } from "./vocabulary-zh.ts";

/** What sentences are made of: clauses with slots, how clauses are joined, and the words for the slots. */
export interface Vocabulary {
  readonly clauses: readonly string[];
  readonly links: readonly string[];
  readonly words: World;
}

/** Names of the three planted worlds in one, so that large sets do not soon repeat themselves. */
function namesOf(worlds: readonly World[]): World {
  const names: Record<string, string[]> = {};
  for (const world of worlds) for (const [slot, words] of Object.entries(world)) names[slot] = [...(names[slot] ?? []), ...words];
  return names;
}

export const VOCABULARY: Readonly<Record<Language, Vocabulary>> = {
  zh: { clauses: CLAUSES_ZH, links: LINKS_ZH, words: { ...namesOf(CHINESE.worlds), ...WORDS_ZH } },
  en: { clauses: CLAUSES_EN, links: LINKS_EN, words: { ...namesOf(ENGLISH.worlds), ...WORDS_EN } },
};
