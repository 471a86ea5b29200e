// Written by `npm run generate`: one entry for each folder with a rule.ts.
import type { Rule } from "@draftlint/core";
import conflictingDuplicate from "./conflicting-duplicate/rule.ts";
import countMismatch from "./count-mismatch/rule.ts";
import dateConsistency from "./date-consistency/rule.ts";
import duplicateHeading from "./duplicate-heading/rule.ts";
import duplicateSentence from "./duplicate-sentence/rule.ts";
import emptySection from "./empty-section/rule.ts";
import expiredTerm from "./expired-term/rule.ts";
import flattenedStructure from "./flattened-structure/rule.ts";
import headingIncrement from "./heading-increment/rule.ts";
import leftoverText from "./leftover-text/rule.ts";
import outlineCompleteness from "./outline-completeness/rule.ts";
import paragraphLength from "./paragraph-length/rule.ts";
import placeholder from "./placeholder/rule.ts";
import repeatedWords from "./repeated-words/rule.ts";
import sectionBalance from "./section-balance/rule.ts";
import sectionNumbering from "./section-numbering/rule.ts";
import sentenceLength from "./sentence-length/rule.ts";
import staleYear from "./stale-year/rule.ts";
import tocConsistency from "./toc-consistency/rule.ts";
import truncatedText from "./truncated-text/rule.ts";

/** All rules, sorted by id. */
export const RULES: readonly Rule[] = [
  conflictingDuplicate,
  countMismatch,
  dateConsistency,
  duplicateHeading,
  duplicateSentence,
  emptySection,
  expiredTerm,
  flattenedStructure,
  headingIncrement,
  leftoverText,
  outlineCompleteness,
  paragraphLength,
  placeholder,
  repeatedWords,
  sectionBalance,
  sectionNumbering,
  sentenceLength,
  staleYear,
  tocConsistency,
  truncatedText,
];
