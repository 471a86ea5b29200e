import { expect, test } from "vitest";
import { parseYamlOutline } from "./outline-yaml.ts";
import { usesPatterns } from "./uses-patterns.ts";

const uses = (yaml: string): boolean => {
  const { outline, problems } = parseYamlOutline(yaml, "sample");
  if (!outline || problems.length > 0) throw new Error(problems.map(({ message }) => message.en).join());
  return usesPatterns(outline);
};

test.each([
  "sections: [问题, Why?, 'C++', '*']",
  "sections: [{ heading: Risks, guidance: '^What (and why)?$', items: { each: [owner, deadline] }, mustContain: [[同意, 批准]] }]",
  "{ kind: plan, fileName: plan.md, sections: [{ oneOf: [甲, 乙] }], frontMatter: { properties: { status: { enum: [a] } } } }",
])("plain: %s", (yaml) => expect(uses(yaml)).toBe(false));

test.each([
  "{ extends: work-plan, sections: [] }",
  "{ title: '总结$', sections: [] }",
  "{ fileName: '^\\d+', sections: [] }",
  "sections: ['{year}计划']",
  "sections: [A, { heading: B, sections: [{ heading: C, sections: ['^D'] }] }]",
  "sections: [{ oneOf: [甲, { heading: 乙, frames: '会议(决定|议定)' }] }]",
  "sections: [{ heading: A, items: { each: ['\\d+ ?元'] } }]",
  "sections: [{ heading: A, mustNotContain: ['待定|TBD'] }]",
  "{ sections: [], closing: { mustContain: [[妥否, '^请批']] } }",
  "{ sections: [], mustContain: ['同意|批准'] }",
  "{ sections: [], frontMatter: { properties: { tags: { items: { pattern: '^[a-z]' } } } } }",
  "{ sections: [], frontMatter: { additionalProperties: { pattern: '^[a-z]' } } }",
])("with patterns: %s", (yaml) => expect(uses(yaml)).toBe(true));
