import type { Rule } from "@draftlint/core";

export const RULES: readonly Rule[] = [];
