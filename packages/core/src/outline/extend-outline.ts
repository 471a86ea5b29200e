import { isPlainAlias } from "./alias.ts";
import { readHeading } from "./heading-text.ts";
import { isGroup, type Outline, type OutlineItem, type OutlineSection } from "./outline.ts";

/** An outline with everything that it takes over; `unknown` is the id of an outline that is not there, or that extends itself. */
export interface ExtendedOutline {
  readonly outline: Outline;
  readonly unknown: string | null;
}

/** Follows `extends` to its end. `find` gives an outline by its id, `null` when there is none. */
export function extendOutline(outline: Outline, find: (id: string) => Outline | null): ExtendedOutline {
  if (outline.extends === undefined) return { outline, unknown: null };
  const chain: Outline[] = [outline];
  const seen = new Set([outline]);
  let unknown: string | null = null;
  for (let next: string | undefined = outline.extends; next !== undefined; ) {
    const base = find(next);
    if (base === null || seen.has(base)) {
      unknown = next;
      break;
    }
    chain.push(base);
    seen.add(base);
    next = base.extends;
  }
  return { outline: chain.reduceRight((base, own) => merge(base, own)), unknown };
}

function merge(base: Outline, own: Outline): Outline {
  const { extends: _extends, ...fields } = own;
  return { ...base, ...fields, sections: mergeItems(base.sections, own.sections) };
}

/** Own sections replace those with the same id or a common heading; new ones follow the one listed before them, or precede the one after. */
function mergeItems(base: readonly OutlineItem[], own: readonly OutlineItem[]): readonly OutlineItem[] {
  const items = [...base];
  let last: OutlineItem | null = null;
  for (const [i, item] of own.entries()) {
    const target = isGroup(item) ? null : findTarget(items, item);
    if (target !== null) {
      const merged = replaceIn(items[target]!, item as OutlineSection);
      if (merged === null) items.splice(target, 1);
      else items[target] = last = merged;
      continue;
    }
    if (!isGroup(item) && item.remove) continue;
    const after: number = last ? items.indexOf(last) : -1;
    const following = own.slice(i + 1).find((next) => !isGroup(next) && findTarget(items, next) !== null);
    const before = following && !isGroup(following) ? findTarget(items, following)! : items.length;
    items.splice(after >= 0 ? after + 1 : before, 0, item);
    last = item;
  }
  return items;
}

function findTarget(items: readonly OutlineItem[], section: OutlineSection): number | null {
  const at = items.findIndex((item) => (isGroup(item) ? item.sections.some((member) => isSame(member, section)) : isSame(item, section)));
  return at < 0 ? null : at;
}

function isSame(a: OutlineSection, b: OutlineSection): boolean {
  if (a.id === b.id) return true;
  const keys = new Set(a.heading.filter(isPlainAlias).map((alias) => readHeading(alias).key));
  return b.heading.some((alias) => (isPlainAlias(alias) ? keys.has(readHeading(alias).key) : a.heading.includes(alias)));
}

function replaceIn(item: OutlineItem, own: OutlineSection): OutlineItem | null {
  if (isGroup(item)) {
    const sections = item.sections.flatMap((member) => {
      const replaced = isSame(member, own) ? replaceIn(member, own) : member;
      return replaced === null || isGroup(replaced) ? [] : [replaced];
    });
    return sections.length > 0 ? { ...item, sections } : null;
  }
  if (own.remove) return null;
  return {
    ...item,
    ...own,
    id: item.id,
    heading: own.heading.length > 0 ? own.heading : item.heading,
    ...(own.sections && { sections: mergeItems(item.sections ?? [], own.sections) }),
  };
}
