/** `npm run new-rule -- my-rule` starts a rule: rules/my-rule/rule.ts and rule.md, whose conformance test fails until they are filled in. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Writes the two files of a new rule and gives their paths; throws with a message for the user when the id will not do. */
export function createRule(rulesFolder: string, id: string): readonly string[] {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id))
    throw new Error(`"${id}" is no rule id; write lower-case words joined by hyphens that name the thing flagged, such as "weasel-words"`);
  const folder = join(rulesFolder, id);
  if (existsSync(folder)) throw new Error(`rules/${id} exists already; choose another id, or edit the files there`);
  mkdirSync(folder);
  const files = [
    [join(folder, "rule.ts"), ruleText(id)],
    [join(folder, "rule.md"), docText(id)],
  ] as const;
  for (const [path, text] of files) writeFileSync(path, text);
  return files.map(([path]) => path);
}

const ruleText = (id: string): string => `import { sectionRule, sentenceRange } from "@draftlint/core";
import * as v from "valibot";

export default sectionRule({
  id: "${id}",
  summary: { en: "One sentence that says what it finds.", "zh-CN": "用一句话说明检查什么。" },
  severity: "warning",
  profiles: ["recommended", "strict", "zh-official", "tech", "academic"],
  fixable: "never",
  messages: {
    found: { en: '"{word}" is wrong because …; write …', "zh-CN": "“{word}”有误，因为……；请改为……" },
  },
  options: v.strictObject({
    words: v.pipe(v.optional(v.array(v.string()), []), v.description("Words to report.")),
  }),
  *check(section, { options, finding }) {
    for (const word of options.words)
      for (const sentence of section.sentences)
        for (let at = sentence.text.indexOf(word); at >= 0; at = sentence.text.indexOf(word, at + word.length))
          yield finding({ message: "found", data: { word }, range: sentenceRange(sentence, at, at + word.length) });
  },
});
`;

const docText = (id: string): string => `# ${id}
One sentence that says what it finds.

用一句话说明检查什么。

## Why
Why a reader is misled by it, and what the writer should do.

## 为什么
它会怎样误导读者，作者应当怎样修改。

## What it does not report
The traps it leaves alone, English first.

不报告的情形。

## Sources
- The standard and its clause, or the source of the data

## Examples

### What is wrong
\`\`\`markdown
A draft with the fault; \`npx vitest run tests/rules -u\` writes the findings below.
\`\`\`
\`\`\`findings
1:1-1:2 warning found The message exactly as printed
\`\`\`

### What is right
\`\`\`markdown
A draft that looks alike and is right.
\`\`\`

### 有误的写法
\`\`\`markdown
有错误的文稿。
\`\`\`
\`\`\`findings
1:1-1:2 warning found 与输出完全一致的消息
\`\`\`

### 正确的写法
\`\`\`markdown
相似但没有错误的文稿。
\`\`\`
`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [id] = process.argv.slice(2);
  try {
    if (id === undefined) throw new Error("give the id of the rule: npm run new-rule -- my-rule");
    for (const path of createRule(import.meta.dirname, id)) console.log(`${path} written`);
    console.log("Fill in both, then run `npm run generate` and `npx vitest run tests/rules`; see CONTRIBUTING.md");
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  }
}
