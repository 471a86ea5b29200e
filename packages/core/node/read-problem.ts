import type { Stats } from "node:fs";
import type { LocalizedText, UserError } from "@draftlint/core";
import type { UnreadableReason } from "./encoding.ts";
import { errorCode } from "./error-code.ts";

export type ReadProblemCode =
  | "missing"
  | "folder"
  | "not-a-file"
  | "no-permission"
  | "binary"
  | "too-large"
  | "changed-while-read"
  | "invalid-bytes"
  | "unreadable";

export interface ReadProblem extends UserError {
  readonly code: ReadProblemCode;
  readonly file: string;
}

/** Why a file is not read; `line` where a single line is to blame. */
export interface Refusal {
  readonly code: ReadProblemCode;
  readonly message: LocalizedText;
  readonly hint: LocalizedText | null;
  readonly line?: number;
}

export const toReadProblem = (path: string, { code, message, hint, line }: Refusal): ReadProblem => ({
  code,
  file: path,
  line: line ?? null,
  column: null,
  message,
  hint,
});

/** What an error of the file system means to the user. */
export function readProblem(path: string, error: unknown): ReadProblem {
  const code = errorCode(error);
  const message = { en: `the file cannot be read (${code})`, "zh-CN": `无法读取文件（${code}）` };
  return toReadProblem(path, READ_ERRORS[code] ?? { code: "unreadable", message, hint: null });
}

/** Why a thing that is there is not read at all; `null` when it may be. */
export function refusedFile(stats: Stats, maxBytes: number): Refusal | null {
  if (stats.isDirectory()) return FOLDER;
  if (!stats.isFile()) return NO_FILE;
  return stats.size > maxBytes ? tooLarge(stats.size, maxBytes) : null;
}

export const tooLarge = (size: number, most: number): Refusal => ({
  code: "too-large",
  message: {
    en: `the file has ${megabytes(size)}, more than the ${megabytes(most)} that a draft may have`,
    "zh-CN": `文件大小为 ${megabytes(size)}，超过文稿上限 ${megabytes(most)}`,
  },
  hint: { en: "split it, or ignore it", "zh-CN": "请拆分，或忽略此文件" },
});

const megabytes = (bytes: number): string => `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`;

/** Why bytes are no text. */
export function refusedBytes(reason: UnreadableReason, bytes: Buffer): Refusal {
  switch (reason.type) {
    case "format":
      return {
        code: "binary",
        message: { en: `the file's format is ${reason.format}, not text`, "zh-CN": `这是 ${reason.format} 格式的文件，不是文本` },
        hint: { en: "save its text as Markdown or plain text, or ignore it", "zh-CN": "请另存为 Markdown 或纯文本，或忽略此文件" },
      };
    case "binary":
      return {
        code: "binary",
        message: {
          en: `this is no text: control characters from byte ${reason.offset + 1} on`,
          "zh-CN": `这不是文本：自第 ${reason.offset + 1} 字节起有控制字符`,
        },
        hint: { en: "lint a Markdown or plain text file, or ignore this one", "zh-CN": "请检查 Markdown 或纯文本文件，或忽略此文件" },
      };
    case "broken-utf8":
      return {
        code: "invalid-bytes",
        message: {
          en: `byte ${reason.offset + 1} is not valid UTF-8; the file is damaged or cut off`,
          "zh-CN": `第 ${reason.offset + 1} 字节不是合法的 UTF-8，文件可能已损坏或被截断`,
        },
        hint: { en: "open it in an editor, mend this line and save it as UTF-8", "zh-CN": "请在编辑器中打开，改好此行，另存为 UTF-8" },
        line: lineOf(bytes, reason.offset),
      };
    case "unknown":
      return {
        code: "invalid-bytes",
        message: { en: "the encoding is not UTF-8, GB18030 or UTF-16", "zh-CN": "文件编码不是 UTF-8、GB18030 或 UTF-16" },
        hint: { en: "save the file as UTF-8", "zh-CN": "请将文件另存为 UTF-8" },
      };
  }
}

/** The line (from 1) of a byte. */
function lineOf(bytes: Buffer, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(0x0a); at >= 0 && at < offset; at = bytes.indexOf(0x0a, at + 1)) line++;
  return line;
}

export const CHANGED: Refusal = {
  code: "changed-while-read",
  message: { en: "the file changed while it was read", "zh-CN": "读取过程中文件发生了变化" },
  hint: { en: "try again", "zh-CN": "请重试" },
};
const FOLDER: Refusal = {
  code: "folder",
  message: { en: "this is a folder, not a file", "zh-CN": "这是文件夹，不是文件" },
  hint: { en: "name a file", "zh-CN": "请指定文件" },
};
const NO_FILE: Refusal = {
  code: "not-a-file",
  message: { en: "this is a device or a pipe, not a file", "zh-CN": "这是设备或管道，不是文件" },
  hint: { en: 'pass its text on standard input, as "-"', "zh-CN": "请用 - 从标准输入传入内容" },
};
const DENIED: Refusal = {
  code: "no-permission",
  message: { en: "there is no permission to read the file", "zh-CN": "没有读取此文件的权限" },
  hint: { en: "change its permissions, or ignore it", "zh-CN": "请修改文件权限，或忽略此文件" },
};
const MISSING: Refusal = {
  code: "missing",
  message: { en: "there is no such file, or it was deleted meanwhile", "zh-CN": "文件不存在，或刚被删除" },
  hint: null,
};
const CIRCLE: Refusal = {
  code: "unreadable",
  message: { en: "the symbolic link leads in a circle", "zh-CN": "符号链接循环" },
  hint: { en: "let it point at a file", "zh-CN": "请让它指向文件" },
};

const READ_ERRORS: Readonly<Record<string, Refusal>> = {
  ENOENT: MISSING,
  ENOTDIR: MISSING,
  ENAMETOOLONG: MISSING,
  EISDIR: FOLDER,
  ENXIO: NO_FILE,
  EACCES: DENIED,
  EPERM: DENIED,
  ELOOP: CIRCLE,
};
