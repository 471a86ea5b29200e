import { existsSync, readFileSync } from "node:fs";

/**
 * The text of a rule's rule.md; `null` for ids without a page.
 * The bundler replaces this module by one that holds all pages (scripts/build.mjs).
 */
export function rulePage(id: string): string | null {
  const file = new URL(`../../../rules/${id}/rule.md`, import.meta.url);
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}
