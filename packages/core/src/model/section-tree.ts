import type { Heading } from "./headings.ts";
import type { Mark, MarkFamily } from "./mark.ts";
import type { Section } from "./section.ts";

/** A section while its tree is built. */
interface Draft {
  readonly heading: Heading;
  readonly key: string;
  readonly level: number;
  readonly parent: Draft | null;
  readonly children: Draft[];
}

/** The usual order of families from the outside in; a document's own order overrides it. */
const USUAL_RANK: Readonly<Partial<Record<MarkFamily, number>>> = {
  part: 0,
  appendix: 0.5,
  chapter: 1,
  section: 2,
  article: 3,
  "roman-dot": 3.5,
  "chinese-comma": 4,
  "chinese-parenthesis": 5,
  "latin-dot": 5.5,
  "arabic-dot": 6,
  step: 6.5,
  decimal: 6,
  "arabic-parenthesis": 7,
};

/**
 * The tree of a part's headings, in text order. Markdown levels win where there are any; marks nest below them,
 * in the order of families that this part itself shows: the family that starts again at 1 after each mark of another stands below it.
 */
export function buildSectionTree(headings: readonly Heading[], end: number): readonly Section[] {
  const isAbove = familyOrder(headings);
  const roots: Draft[] = [];
  const stack: Draft[] = [];
  for (const heading of headings) {
    while (stack.length > 0 && !nestsBelow(heading, stack.at(-1)!.heading, isAbove)) stack.pop();
    const parent = stack.at(-1) ?? null;
    const draft: Draft = { heading, key: keyOf(heading), level: stack.length + 1, parent, children: [] };
    (parent?.children ?? roots).push(draft);
    stack.push(draft);
  }
  return close(roots, null, end);
}

const keyOf = (heading: Heading): string =>
  heading.form === "markdown" ? `markdown-${heading.depth}` : heading.mark ? familyKey(heading.mark) : "line";
const familyKey = (mark: Mark): string => (mark.family === "decimal" ? `decimal-${mark.path.length}` : mark.family);

function nestsBelow(heading: Heading, open: Heading, isAbove: (a: Heading, b: Heading) => boolean): boolean {
  if (heading.form === "markdown") return open.form === "markdown" && open.depth < heading.depth;
  if (open.form === "markdown") return true;
  return keyOf(heading) !== keyOf(open) && isAbove(open, heading);
}

/** Which of two families stands above the other here. */
function familyOrder(headings: readonly Heading[]): (a: Heading, b: Heading) => boolean {
  const restarts = new Map<string, number>();
  for (let i = 1; i < headings.length; i++) {
    const before = headings[i - 1]!;
    const { mark } = headings[i]!;
    if (!mark || mark.number !== 1 || before.form === "markdown") continue;
    const pair = `${keyOf(before)} ${keyOf(headings[i]!)}`;
    restarts.set(pair, (restarts.get(pair) ?? 0) + 1);
  }
  return (a, b) => {
    const [ka, kb] = [keyOf(a), keyOf(b)];
    const down = restarts.get(`${ka} ${kb}`) ?? 0;
    const up = restarts.get(`${kb} ${ka}`) ?? 0;
    if (down >= up + 2 || (down > up && rankOf(a) < rankOf(b))) return true;
    if (up >= down + 2) return false;
    return rankOf(a) < rankOf(b);
  };
}

const rankOf = ({ mark }: Heading): number =>
  mark ? (USUAL_RANK[mark.family] ?? 9) + (mark.family === "decimal" ? (mark.path.length - 1) / 10 : 0) : -1;

/** Turns drafts into sections: each ends where the next of the same or a higher level starts. */
function close(drafts: readonly Draft[], parent: Section | null, end: number): readonly Section[] {
  return drafts.map((draft, index) => {
    const { heading } = draft;
    const sectionEnd = drafts[index + 1]?.heading.range.start ?? end;
    const section: { -readonly [K in keyof Section]: Section[K] } = {
      level: draft.level,
      mark: heading.mark,
      title: heading.title,
      heading: heading.range,
      titleRange: heading.titleRange,
      form: heading.form,
      parent,
      sections: [],
      unit: heading.unit,
      start: heading.range.start,
      end: sectionEnd,
    };
    section.sections = close(draft.children, section, sectionEnd);
    return section;
  });
}
