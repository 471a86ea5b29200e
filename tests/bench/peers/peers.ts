import { basename, dirname, join } from "node:path";
import type { Peer } from "./peer.ts";

const bin = (home: string, name: string): string => join(home, "node_modules/.bin", name);

/** Markdown linters with the rules that they recommend or turn on by themselves, caches off. */
export const LINTERS: readonly Peer[] = [
  {
    name: "rumdl",
    packages: ["rumdl@0.2.75"],
    command: ({ folder }, home) => ({ argv: [bin(home, "rumdl"), "check", "--no-cache", "--no-config", folder], cwd: home }),
    proof: /(?:Found|No) (?:\d+ )?issues? /,
  },
  {
    name: "markdownlint-cli2",
    packages: ["markdownlint-cli2@0.22.1"],
    command: ({ folder }, home) => ({ argv: [bin(home, "markdownlint-cli2"), "*.md"], cwd: folder }),
    proof: /Summary: \d+ error/,
  },
  {
    name: "remark-lint",
    packages: ["remark-preset-lint-recommended@7.0.1", "remark-cli@12.0.1", "remark-frontmatter@5.0.0", "remark-gfm@4.0.1"],
    command: ({ folder }, home) => {
      const plugins = ["remark-frontmatter", "remark-gfm", "remark-preset-lint-recommended"].flatMap((name) => ["--use", name]);
      return { argv: [bin(home, "remark"), "--no-config", "--no-ignore", "--no-stdout", ...plugins, folder], cwd: home };
    },
    proof: /no issues found|warning/,
  },
  {
    name: "textlint (7 rules)",
    packages: [
      "textlint@15.8.0",
      "@textlint-rule/textlint-rule-no-duplicate-abbr@1.0.2",
      "@textlint-rule/textlint-rule-no-unmatched-pair@2.0.4",
      "textlint-rule-doubled-spaces@1.0.2",
      "textlint-rule-max-comma@4.0.0",
      "textlint-rule-no-exclamation-question-mark@1.1.0",
      "textlint-rule-no-todo@2.0.1",
      "textlint-rule-sentence-length@5.2.1",
    ],
    files: {
      ".textlintrc.json": JSON.stringify({
        rules: {
          "@textlint-rule/no-duplicate-abbr": true,
          "@textlint-rule/no-unmatched-pair": true,
          "doubled-spaces": true,
          "max-comma": { max: 6 },
          "no-exclamation-question-mark": true,
          "no-todo": true,
          "sentence-length": { max: 100 },
        },
      }),
    },
    command: ({ folder }, home) => ({ argv: [bin(home, "textlint"), "--format", "json", `${folder}/*.md`], cwd: home }),
    proof: /^\[/,
  },
  {
    name: "zhlint",
    packages: ["zhlint@0.8.2"],
    // It takes no absolute paths.
    command: ({ folder }, home) => ({ argv: [bin(home, "zhlint"), `${basename(folder)}/*.md`], cwd: dirname(folder) }),
    proof: /Found \d+ errors?|No error/,
  },
  {
    name: "autocorrect",
    packages: ["autocorrect-node@2.14.0"],
    command: ({ folder }, home) => ({ argv: [bin(home, "autocorrect"), "--lint", "--format", "json", folder], cwd: home }),
    proof: /"messages"/,
  },
  {
    name: "lint-md",
    packages: ["@lint-md/cli@2.2.4"],
    command: ({ folder }, home) => ({ argv: [bin(home, "lint-md"), `${folder}/*.md`], cwd: home }),
    proof: /\d+ problems?|Lint total/,
  },
];

/** Tools that find copied text, set to see copies of a sentence. */
export const DUPLICATE_FINDERS: readonly Peer[] = [
  {
    name: "jscpd",
    packages: ["jscpd@5.3.3"],
    command: ({ folder }, home) => {
      const limits = ["--min-tokens", "20", "--min-lines", "1", "--max-size", "20mb", "--max-lines", "1000000"];
      return { argv: [bin(home, "jscpd"), "--format", "markdown", "--reporters", "console", ...limits, folder], cwd: home };
    },
    proof: /Found \d+ (?:exact )?clones?/,
  },
];

const SCHEMA_OF_REPORTS = `structure:
  - heading: { pattern: "# .+" }
    optional: true
    allow_additional: true
    count: { min: 0, max: 0 }
    children:
      - { heading: { pattern: "## .*(问题|不足|Problems).*" }, optional: true, forbidden_text: [XX, TODO] }
heading_rules: { no_skip_levels: true, unique: true, max_depth: 4 }
links: { validate_internal: true }
`;

/** The closest rivals: linters of a draft's structure. Those without rules of their own get some that suit reports. */
export const RIVALS: readonly Peer[] = [
  {
    name: "mdsmith",
    packages: ["@mdsmith/linux-x64@0.55.1"],
    command: ({ folder }, home) => ({
      argv: [join(home, "node_modules/@mdsmith/linux-x64/bin/mdsmith"), "check", "--no-color", "--max-input-size", "0", folder],
      cwd: home,
    }),
    proof: /checked=[1-9]/,
  },
  {
    name: "mdschema",
    packages: ["@jackchuka/mdschema-linux-x64@0.15.4"],
    files: { ".mdschema.yml": SCHEMA_OF_REPORTS },
    command: ({ folder }, home) => ({
      argv: [
        join(home, "node_modules/@jackchuka/mdschema-linux-x64/bin/mdschema"),
        "check",
        "--schema",
        join(home, ".mdschema.yml"),
        "*.md",
      ],
      cwd: folder,
    }),
    proof: /No violations found|Found \d+ violation/,
  },
  {
    name: "contextlint",
    packages: ["@contextlint/cli@0.5.3"],
    files: {
      "contextlint.config.json": JSON.stringify({
        rules: [
          { rule: "sec001", options: { sections: ["存在的问题", "下一步工作计划"] } },
          { rule: "tbl002", options: {} },
          { rule: "ref001" },
          { rule: "ref005", options: {} },
          { rule: "ref006" },
          { rule: "chk001", options: {} },
        ],
      }),
    },
    command: ({ folder }, home) => ({
      argv: [bin(home, "contextlint"), "--config", join(home, "contextlint.config.json"), "--cwd", folder, "*.md"],
      cwd: folder,
    }),
    proof: /No issues found|\d+ (?:errors?|problems?|warnings?)/,
  },
];

export const ALL_PEERS: readonly Peer[] = [...LINTERS, ...DUPLICATE_FINDERS, ...RIVALS];
