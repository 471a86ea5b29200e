import { isPlainAlias } from "./alias.ts";
import type { FrontMatterSchema } from "./front-matter-schema.ts";
import { type ContentRequirements, isGroup, type Outline, type OutlineItem, type OutlineSection } from "./outline.ts";

/**
 * Whether an outline of a project can only be used with the engine for patterns (`loadPatternEngine`): it has a pattern, an alias with
 * `{…}`, or takes over another outline, which may have some.
 */
export function usesPatterns(outline: Outline): boolean {
  const { title = [], fileName = [], frontMatter, lead, closing, sections } = outline;
  return (
    outline.extends !== undefined ||
    [...title, ...fileName].some(isPattern) ||
    (frontMatter !== undefined && hasPattern(frontMatter)) ||
    [outline, lead, closing].some((passage) => passage !== undefined && asksForPattern(passage)) ||
    sections.some(itemUsesPatterns)
  );
}

const isPattern = (alias: string): boolean => alias !== "*" && !isPlainAlias(alias);

const itemUsesPatterns = (item: OutlineItem): boolean =>
  isGroup(item) ? item.sections.some(sectionUsesPatterns) : sectionUsesPatterns(item);

const sectionUsesPatterns = (section: OutlineSection): boolean =>
  [...section.heading, ...(section.frames ?? [])].some(isPattern) ||
  asksForPattern(section) ||
  (section.sections ?? []).some(itemUsesPatterns);

const asksForPattern = ({ items, mustContain = [], mustNotContain = [] }: ContentRequirements): boolean =>
  [items?.each ?? [], ...mustContain, ...mustNotContain].some((aliases) => aliases.some(isPattern));

function hasPattern({ pattern, items, properties = {}, additionalProperties }: FrontMatterSchema): boolean {
  const inner = [items, typeof additionalProperties === "object" ? additionalProperties : undefined, ...Object.values(properties)];
  return pattern !== undefined || inner.some((schema) => schema !== undefined && hasPattern(schema));
}
