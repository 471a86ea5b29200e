import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findFiles } from "./find-files.ts";

let root = "";
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "draftlint-find-")));
});
afterEach(() => rmSync(root, { recursive: true }));

const put = (...names: readonly string[]): void => {
  for (const name of names) {
    const [path = "", text = "x"] = name.split("=");
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
};
const git = (...command: readonly string[]): void => {
  execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "init.defaultBranch=main", ...command], {
    cwd: root,
    stdio: "ignore",
  });
};
interface Asked {
  readonly cwd?: string;
  readonly ignored?: (file: string) => boolean;
}
const find = async (names: readonly string[], { cwd = root, ignored = () => false }: Asked = {}) => {
  const { files, problems } = await findFiles({ cwd, arguments: names, isIgnored: ignored });
  return { files: files.map((file) => relative(cwd, file)), problems: problems.map(({ code, file }) => `${code} ${file}`) };
};

describe.each(["with git", "without git"])("folders %s", (kind) => {
  beforeEach(() => {
    if (kind === "with git") git("init");
  });

  test("drafts of all endings, sorted by folder, hidden and ignored ones left out", async () => {
    put(
      "b.md",
      "a.TXT",
      "c.mdx",
      "d.markdown",
      "e.docx",
      "sub/z.md",
      "sub-x/a.md",
      "old/x.md",
      "sub/tmp.md",
      "sub/deep/tmp.md",
      "sub/deep/keep.tmp.md",
    );
    put(".gitignore=/old/\n*.tmp.md\n", "sub/.gitignore=tmp.md\n!keep.tmp.md\n", ".draftlintignore=d.markdown\n");
    expect(await find([])).toEqual({
      files: ["a.TXT", "b.md", "c.mdx", "sub/z.md", "sub/deep/keep.tmp.md", "sub-x/a.md"].sort(byFolder),
      problems: [],
    });
    expect((await find(["sub"])).files).toEqual(["sub/deep/keep.tmp.md", "sub/z.md"]);
    expect((await find([], { cwd: join(root, "sub") })).files).toEqual(["deep/keep.tmp.md", "z.md"]);
  });

  test("symbolic links are not followed, so circles end", async () => {
    put("a.md", "sub/b.md");
    symlinkSync("..", join(root, "sub/up"));
    symlinkSync("a.md", join(root, "link.md"));
    symlinkSync("nowhere", join(root, "broken.md"));
    expect(await find([])).toEqual({ files: ["a.md", "sub/b.md"], problems: [] });
    expect((await find(["link.md"])).files).toEqual(["link.md"]);
  });

  test("a folder or a glob that gives nothing is a problem; so is a missing name", async () => {
    put("empty/a.docx", "工作总结.md", "all/x.md");
    const ignored = (file: string): boolean => file.includes("/all/");
    expect(await find(["empty", "工作总洁.md", "*.rst", "no/*.md", "all", "all/*.md"], { ignored })).toEqual({
      files: [],
      problems: [
        "empty-folder empty",
        "missing 工作总洁.md",
        "no-match *.rst",
        "no-match no/*.md",
        "empty-folder all",
        "no-match all/*.md",
      ],
    });
    const { problems } = await findFiles({ cwd: root, arguments: ["工作总洁.md", "all"], isIgnored: ignored });
    expect(problems.map(({ hint, message }) => [message["zh-CN"], hint?.["zh-CN"]])).toEqual([
      ["没有这个文件或文件夹", "是否想写“工作总结.md”？"],
      ["此处的文稿都已被忽略", undefined],
    ]);
  });

  test("what is asked for twice is found, and told, once", async () => {
    put("a.md");
    expect(await find(["a.md", "./a.md", ".", "b.md", "b.md"])).toEqual({ files: ["a.md"], problems: ["missing b.md"] });
  });

  test("nothing at all is no problem where nothing was named", async () => expect(await find([])).toEqual({ files: [], problems: [] }));

  test("globs", async () => {
    put("a.md", "docs/a.md", "docs/2025/b.md", "docs/2025/c.rst", "docs/x.png", "[草稿]报告.md");
    expect((await find(["docs/**"])).files).toEqual(["docs/2025/b.md", "docs/a.md"].sort(byFolder));
    expect((await find(["**/*.{md,rst}", "!docs/a.md"])).files).toEqual(
      ["[草稿]报告.md", "a.md", "docs/2025/b.md", "docs/2025/c.rst"].sort(byFolder),
    );
    expect((await find(["*.md"], { cwd: join(root, "docs") })).files).toEqual(["a.md"]);
    expect((await find(["../*.md"], { cwd: join(root, "docs") })).files).toEqual(["../[草稿]报告.md", "../a.md"]);
    expect((await find(["[草稿]报告.md"])).files).toEqual(["[草稿]报告.md"]);
  });

  test("patterns that could take very long are told, also those of ignore files", async () => {
    const slow = `${"*a".repeat(9)}.md`;
    put("a.md", "sub/b.md", `sub/.draftlintignore=x.md\n${slow}\n`);
    expect(await find([slow, `!${slow}`, "*.md", "sub"])).toEqual({
      files: ["a.md", "sub/b.md"],
      problems: [`bad-pattern !${slow}`, `bad-pattern ${slow}`, "bad-pattern sub/.draftlintignore"],
    });
    const { problems } = await findFiles({ cwd: root, arguments: ["sub"], isIgnored: () => false });
    expect(problems).toMatchObject([{ line: 2, column: 1, message: { en: expect.stringMatching(/^this pattern has too many/) } }]);
  });

  test("a named file is taken whatever its name, unless draftlint's own ignores name it", async () => {
    put("notes.rst", "skip.md", "conf.md", ".gitignore=notes.rst\n", ".draftlintignore=skip.md\n");
    expect(await find(["notes.rst", "skip.md", "conf.md", "./notes.rst"], { ignored: (file) => file.endsWith("conf.md") })).toEqual({
      files: ["notes.rst"],
      problems: ["ignored skip.md", "ignored conf.md"],
    });
  });

  test("inner ignore files have the last word", async () => {
    put(".draftlintignore=drafts/\n", "drafts/.draftlintignore=!keep.md\n", "drafts/keep.md", "drafts/x.md");
    expect((await find([])).files).toEqual(["drafts/keep.md"]);
  });
});

const byFolder = (a: string, b: string): number => (a.replaceAll("/", "\0") < b.replaceAll("/", "\0") ? -1 : 1);

describe("what git knows of", () => {
  test("deleted files are left out, a folder that git ignores is searched when it is named", async () => {
    git("init");
    put("a.md", "gone.md", ".gitignore=out\n");
    git("add", ".");
    git("commit", "-m", "x");
    rmSync(join(root, "gone.md"));
    put("new.md", "out/x.md");
    expect(await find([])).toEqual({ files: ["a.md", "new.md"], problems: [] });
    expect((await find(["out"])).files).toEqual(["out/x.md"]);
  });

  test("a repository's own configuration runs nothing", async () => {
    git("init");
    put("a.md");
    git("config", "core.fsmonitor", `touch ${join(root, "ran")}; false`);
    expect((await find([])).files).toEqual(["a.md"]);
    expect((await find(["ran"])).problems).toEqual(["missing ran"]);
  });
});
