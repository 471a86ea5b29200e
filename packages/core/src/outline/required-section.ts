import type { AlignInput } from "./alignment.ts";
import type { OutlineSection } from "./outline.ts";

/** True unless the section is optional, may stand no times, or its conditions on language and front matter do not hold. */
export function isRequired(section: OutlineSection, input: Pick<AlignInput, "values" | "language">): boolean {
  if (section.optional || section.repeat?.min === 0) return false;
  const { onlyWhen } = section;
  if (!onlyWhen) return true;
  if (onlyWhen.language && onlyWhen.language !== input.language) return false;
  const { frontMatter } = input.values;
  return Object.entries(onlyWhen.frontMatter ?? {}).every(([key, allowed]) => {
    const value = Object.hasOwn(frontMatter, key) ? frontMatter[key] : null;
    return allowed.some((one) => one === value || (value !== null && one !== null && String(one) === String(value)));
  });
}
