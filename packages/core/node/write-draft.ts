import { randomBytes } from "node:crypto";
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, isAbsolute, join, relative, sep } from "node:path";
import type { LocalizedText, UserError } from "@draftlint/core";
import { encodeText } from "./encode-text.ts";
import { errorCode } from "./error-code.ts";
import { type DraftFile, readDraft } from "./read-draft.ts";

export type WriteProblemCode = "changed" | "outside" | "no-permission" | "not-encodable" | "missing" | "unwritable";

export interface WriteProblem extends UserError {
  readonly code: WriteProblemCode;
  readonly file: string;
}

/**
 * Replaces the text of a file that was read, in its own encoding, with its own byte order mark, mode and owner. The file is replaced as a whole or
 * not at all. Refused are files that have changed since, and symbolic links that lead out of the folder `root`. `null` when it is written.
 */
export async function writeDraft(draft: DraftFile, text: string, root: string): Promise<WriteProblem | null> {
  const refuse = (code: WriteProblemCode): WriteProblem => ({ code, file: draft.path, line: null, column: null, ...PROBLEMS[code] });
  const bytes = await encodeText(text, draft.encoding, draft.bom);
  if (bytes === null) return refuse("not-encodable");
  try {
    const target = realpathSync(draft.path);
    if (!isInside(realpathSync(root), target)) return refuse("outside");
    accessSync(target, constants.W_OK);
    const before = statSync(target);
    if (!isAsRead(draft, target)) return refuse("changed");
    return replaceFile(target, bytes, before) ? null : refuse("changed");
  } catch (error) {
    return writeProblem(draft.path, error);
  }
}

/** What an error of the file system means to the user who wants a file written. */
export function writeProblem(path: string, error: unknown): WriteProblem {
  const errno = errorCode(error);
  const code = WRITE_ERRORS[errno] ?? "unwritable";
  const { message, hint } = PROBLEMS[code];
  const detailed = code === "unwritable" ? { en: `${message.en} (${errno})`, "zh-CN": `${message["zh-CN"]}（${errno}）` } : message;
  return { code, file: path, line: null, column: null, message: detailed, hint };
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** The file's text is compared, not its time: some tools keep the time, and touching a file changes nothing. */
function isAsRead({ text, encoding, bom, size }: DraftFile, target: string): boolean {
  const { draft } = readDraft(target, { maxBytes: size });
  return draft !== null && draft.text === text && draft.encoding === encoding && draft.bom === bom;
}

/**
 * Writes a new file beside the old one and puts it in its place; false when the old one changed meanwhile.
 * The library write-file-atomic 8 has no place for that last look before the rename, opens a name that can be foreseen, and needs Node 22.22.
 */
function replaceFile(target: string, bytes: Buffer, before: Stats): boolean {
  const temporary = join(dirname(target), `.draftlint-${randomBytes(8).toString("hex")}.tmp`);
  const file = openSync(temporary, "wx", before.mode & 0o777);
  let isOpen = true;
  try {
    writeFileSync(file, bytes);
    keepOwner(file, before);
    fchmodSync(file, before.mode & 0o7777);
    fsyncSync(file);
    closeSync(file);
    isOpen = false;
    const now = statSync(target);
    if (now.ino !== before.ino || now.size !== before.size || now.mtimeMs !== before.mtimeMs) {
      unlinkSync(temporary);
      return false;
    }
    renameSync(temporary, target);
    return true;
  } catch (error) {
    if (isOpen) closeSync(file);
    unlinkSync(temporary);
    throw error;
  }
}

/** Only a privileged user may give files away; for others a file of their group stays readable by its mode. */
function keepOwner(file: number, { uid, gid }: Stats): void {
  if (process.getuid?.() === uid && process.getgid?.() === gid) return;
  try {
    fchownSync(file, uid, gid);
  } catch (error) {
    if (errorCode(error) !== "EPERM") throw error;
  }
}

const PROBLEMS: Readonly<Record<WriteProblemCode, { readonly message: LocalizedText; readonly hint: LocalizedText | null }>> = {
  changed: {
    message: { en: "the file changed since it was read; it was left as it is", "zh-CN": "文件读取后已被修改，未写入" },
    hint: { en: "run again", "zh-CN": "请重新运行" },
  },
  outside: {
    message: { en: "a symbolic link leads out of the folder; the file was left as it is", "zh-CN": "符号链接指向文件夹之外，未写入" },
    hint: { en: "name the file itself", "zh-CN": "请直接指定目标文件" },
  },
  "no-permission": {
    message: { en: "there is no permission to write the file", "zh-CN": "没有写入此文件的权限" },
    hint: { en: "change the permissions of the file and its folder", "zh-CN": "请修改文件及其文件夹的权限" },
  },
  "not-encodable": {
    message: {
      en: "the fixed text has a character that the file's encoding cannot hold; the file was left as it is",
      "zh-CN": "修改后的文字含有文件编码无法表示的字符，未写入",
    },
    hint: { en: "save the file as UTF-8", "zh-CN": "请将文件另存为 UTF-8" },
  },
  missing: { message: { en: "the file is not there any more", "zh-CN": "文件已不存在" }, hint: null },
  unwritable: { message: { en: "the file cannot be written", "zh-CN": "无法写入文件" }, hint: null },
};

const WRITE_ERRORS: Readonly<Record<string, WriteProblemCode>> = {
  EACCES: "no-permission",
  EPERM: "no-permission",
  EROFS: "no-permission",
  ENOENT: "missing",
  ENOTDIR: "missing",
};
