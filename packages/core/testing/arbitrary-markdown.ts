import * as fc from "fast-check";

/** A generated draft, with the file name that says how to read it. */
export interface ArbitraryDraft {
  readonly fileName: string;
  readonly text: string;
}

/**
 * Drafts such as people write and worse: Chinese, English or both, Markdown or plain text, with outline marks of every family,
 * front matter, tables, dates, placeholders, copies of sentences, unclosed marks, odd Unicode, long lines and either line break.
 */
export function arbitraryDraft(): fc.Arbitrary<ArbitraryDraft> {
  return fc
    .record({
      fileName: fc.constantFrom("draft.md", "draft.txt", "2025年工作总结.md", "adr-0003.md", "README.md", "会议纪要（2026-01-05）.txt", ""),
      language: fc.constantFrom<Words>(CHINESE, ENGLISH, MIXED),
      frontMatter: fc.option(frontMatter, { freq: 4, nil: "" }),
      ending: fc.constantFrom("\n", "", "\n\n", "  "),
      lineBreak: fc.constantFrom("\n", "\n", "\n", "\r\n", "\r"),
    })
    .chain(({ language, ...rest }) =>
      fc.array(blockOf(language), { maxLength: 14 }).map((blocks) => ({
        fileName: rest.fileName,
        text: (rest.frontMatter + copySome(blocks).join("") + rest.ending).replaceAll("\n", rest.lineBreak),
      })),
    );
}

/** Any string of UTF-16 code units: lone surrogates, controls, unassigned characters and all. */
export const arbitraryText = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.array(fc.nat(0xffff), { maxLength: 120 }).map((codes) => String.fromCharCode(...codes)),
    fc
      .array(fc.constantFrom(..."#*_`[]()!<>|-=+~.:\\&\n\t 1一、（）年月日。“”"), { maxLength: 160 })
      .map((characters) => characters.join("")),
  );

interface Words {
  readonly words: readonly string[];
  readonly joiner: string;
  readonly ends: readonly string[];
  readonly commas: readonly string[];
}
const CHINESE: Words = {
  words:
    "图书馆 借阅系统 读者 馆员 志愿者 完成 推进 三次 盘点 进一步 质量 本年度 2025年 今年 去年 3月2日 星期三 第三季度 上半年 12.5% 截至2025年底 约100人左右 《借阅办法》 “一卡通” 以下三项 以下4点 一是 二是 见第三部分 图2 〔2024〕8号 3－5天 XX单位 待补充".split(
      " ",
    ),
  joiner: "",
  ends: ["。", "。", "！", "？", "；", "：", "……", "", "。。", "."],
  commas: ["，", "，", "、", "", ",", "；"],
};
const ENGLISH: Words = {
  words:
    "the the library catalogue release team ships quickly e.g. Dr. Smith v2.3.1 in 2024 last quarter currently March 3, 2025 Monday three steps TODO TBD see Section 4 Figure 2 12.5% 10 km don't well-known [1] i.e. colour color".split(
      " ",
    ),
  joiner: " ",
  ends: [". ", ".", "! ", "? ", ": ", "; ", " ", "..."],
  commas: [", ", " and ", ",", " – ", " "],
};
const MIXED: Words = {
  words: [...CHINESE.words, ...ENGLISH.words],
  joiner: " ",
  ends: [...CHINESE.ends, ...ENGLISH.ends],
  commas: [...CHINESE.commas, ...ENGLISH.commas],
};

const ODD = [
  "😀",
  "👩‍👩‍👧",
  "\ud83d",
  "\ude00",
  "e\u0301",
  "ＡＢＣ１２３",
  "\u200b",
  "\u00a0",
  "\u3000",
  "\u2028",
  "\u0000",
  "\u202e",
  "𠮷",
  "ﬁ",
  "\t",
];
const INLINE = [
  "**重点**",
  "*stress*",
  "`code x`",
  "``a`b``",
  "[link](a.md#b)",
  "![alt](i.png)",
  "<br>",
  "&amp;",
  "&#x4e2d;",
  "\\*",
  "~~old~~",
  "[^1]",
  "https://example.org/a_b?c=1",
  "**open",
  "[open](",
  "`open",
  "<!-- note",
  "“未闭合",
  "（未闭合",
  "{{name}}",
];
const MARKS =
  "第一编 第二章 第3节 第一条 一、 二、 十二、 （一） (二) 1. 1．2 3、 4 5深化 （1） (2) 3) ① ② 1.1 1.1.1 一是 首先， 其次， 最后， 第一， 其一， Chapter 1 Part II Section 3 Appendix A I. II. A. b) First, Finally, Step 2".split(
    " ",
  );

const sentenceOf = (words: Words): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.array(
        fc.oneof(
          { weight: 12, arbitrary: fc.constantFrom(...words.words) },
          { weight: 1, arbitrary: fc.constantFrom(...ODD) },
          { weight: 2, arbitrary: fc.constantFrom(...INLINE) },
          { weight: 3, arbitrary: fc.constantFrom(...words.commas) },
        ),
        { minLength: 1, maxLength: 12 },
      ),
      fc.constantFrom(...words.ends),
    )
    .map(([parts, end]) => parts.join(words.joiner) + end);

const proseOf = (words: Words): fc.Arbitrary<string> =>
  fc.array(sentenceOf(words), { minLength: 1, maxLength: 5 }).map((sentences) => sentences.join(""));

/** One block with the blank line after it, or without one where a careless writer leaves it out. */
function blockOf(words: Words): fc.Arbitrary<string> {
  const sentence = sentenceOf(words);
  const prose = proseOf(words);
  const mark = fc.constantFrom(...MARKS);
  const title = fc.array(fc.constantFrom(...words.words), { minLength: 0, maxLength: 3 }).map((parts) => parts.join(words.joiner));
  const cell = fc.oneof(title, fc.constantFrom("", "合计", "100", "12.5%", "a \\| b", "`x`", "待定"));
  const listOf = (marker: fc.Arbitrary<string>) =>
    fc
      .array(fc.tuple(fc.constantFrom("", "", "  ", "    "), marker, sentence), { minLength: 1, maxLength: 5 })
      .map((items) => items.map(([indent, bullet, text]) => `${indent}${bullet} ${text}\n`).join(""));
  const block = fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(fc.integer({ min: 1, max: 7 }), fc.option(mark, { nil: "" }), title)
        .map(([depth, number, text]) => `${"#".repeat(depth)} ${number}${text}\n`),
    },
    { weight: 6, arbitrary: fc.tuple(mark, title).map(([number, text]) => `${number}${text}\n`) },
    { weight: 6, arbitrary: fc.tuple(mark, title, prose).map(([number, text, rest]) => `${number}${text}。${rest}\n`) },
    { weight: 12, arbitrary: prose.map((text) => `${text}\n`) },
    { weight: 2, arbitrary: fc.tuple(prose, prose).map(([a, b]) => `${a}\n${b}\n`) },
    { weight: 3, arbitrary: listOf(fc.constantFrom("-", "*", "+", "- [ ]", "- [x]", "-   ")) },
    { weight: 3, arbitrary: listOf(fc.constantFrom("1.", "2.", "3)", "10.", "1．", "（1）")) },
    { weight: 2, arbitrary: fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 4 }).map((rows) => tableText(rows)) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom("```", "~~~~", "``"), fc.constantFrom("", "js", "text"), sentence, fc.boolean())
        .map(([fence, info, code, isClosed]) => `${fence}${info}\n${code}\n${isClosed ? `${fence}\n` : ""}`),
    },
    { weight: 1, arbitrary: prose.map((text) => `    ${text}\n`) },
    { weight: 2, arbitrary: fc.tuple(fc.constantFrom("> ", ">", "> > ", "> # "), prose).map(([quote, text]) => `${quote}${text}\n`) },
    { weight: 1, arbitrary: sentence.map((text) => `[^1]: ${text}\n`) },
    {
      weight: 1,
      arbitrary: fc.constantFrom("[a]: b.md\n", "<div>\n文字\n</div>\n", "<!--\n未闭合\n", "---\n", "***\n", "===\n", "|\n", "$$\nx\n$$\n"),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fc.constantFrom("<!-- ", "<!--"),
          fc.constantFrom(
            "draftlint-disable",
            "draftlint-disable-next-line stale-year",
            "draftlint-enable",
            "draftlint-disable-section",
            "draftlint-disabel",
            "draftlint-disable-file until 2020-01-01",
          ),
        )
        .map(([open, text]) => `${open}${text} -->\n`),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.array(fc.tuple(mark, sentence), { minLength: 3, maxLength: 8 }), fc.integer({ min: 1, max: 30 })).map(
        ([parts, times]) =>
          `${parts
            .map(([number, text]) => `${number}${text}`)
            .join("")
            .repeat(times)}\n`,
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        "目录\n一、背景……1\n二、做法……2\n",
        "## Contents\n- [A](#a)\n- [B](#b)\n",
        "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> main\n",
      ),
    },
  );
  return fc.tuple(block, fc.constantFrom("\n", "\n", "\n", "", "\n\n\n")).map(([text, gap]) => text + gap);
}

const tableText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row, index) => `| ${row.join(" | ")} |\n${index === 0 ? `|${row.map(() => "---|").join("")}\n` : ""}`).join("");

/** Every third block comes again at the end: writers copy. */
const copySome = (blocks: readonly string[]): readonly string[] => [...blocks, ...blocks.filter((_, index) => index % 3 === 1)];

const frontMatter: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      "title: 2025年工作总结",
      "date: 2026-01-05",
      "kind: work-summary",
      "period: 2025",
      "tags: [a, b]",
      "draftlint:\n  rules:\n    stale-year: off",
      "bad: [",
      "- item",
      "# comment",
      "updated: 2024-02-30",
    ),
    { maxLength: 4 },
  )
  .chain((lines) =>
    fc.constantFrom(`---\n${lines.join("\n")}\n---\n`, `---\n${lines.join("\n")}\n`, `---\n\n${lines.join("\n")}\n...\n\n`),
  );
