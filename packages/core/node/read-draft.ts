import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from "node:fs";
import { decodeBytes } from "./decode-bytes.ts";
import type { Encoding } from "./encoding.ts";
import {
  CHANGED,
  type ReadProblem,
  type Refusal,
  readProblem,
  refusedBytes,
  refusedFile,
  tooLarge,
  toReadProblem,
} from "./read-problem.ts";

/** A file as it was read. */
export interface DraftFile {
  /** As it was given. */
  readonly path: string;
  /** Decoded, without byte order mark, with its own line breaks. */
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether the file starts with a byte order mark. */
  readonly bom: boolean;
  /** Bytes. */
  readonly size: number;
  /** Time of the last change, in milliseconds since 1970; 0 for bytes that are no file's. */
  readonly modifiedMs: number;
}

export type ReadResult = { readonly draft: DraftFile; readonly problem: null } | { readonly draft: null; readonly problem: ReadProblem };

export interface ReadOptions {
  /** Largest file, in bytes. */
  readonly maxBytes?: number;
  /** Refuses a file that has changed since it was read like this. */
  readonly asBefore?: Pick<DraftFile, "size" | "modifiedMs">;
}

/** Larger drafts are refused: a book of a million characters has 3 MB. */
export const MAX_DRAFT_BYTES = 20 * 1024 * 1024;

/** Reads a draft; never throws. */
export function readDraft(path: string, { maxBytes = MAX_DRAFT_BYTES, asBefore }: ReadOptions = {}): ReadResult {
  let file: number | null = null;
  try {
    // Without waiting: opening a named pipe would block until somebody writes to it.
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const before = fstatSync(file);
    const refused = refusedFile(before, maxBytes);
    if (refused) return refuse(path, refused);
    if (asBefore && (before.size !== asBefore.size || before.mtimeMs !== asBefore.modifiedMs)) return refuse(path, CHANGED);
    const bytes = Buffer.allocUnsafe(before.size);
    const length = readAll(file, bytes);
    if (hasChanged(before, fstatSync(file), length)) return refuse(path, CHANGED);
    return decodeDraft(bytes, path, { maxBytes }, before.mtimeMs);
  } catch (error) {
    return { draft: null, problem: readProblem(path, error) };
  } finally {
    if (file !== null) closeSync(file);
  }
}

/** Decodes bytes that are no file's: standard input, or a file of a commit. `name` stands in problems. */
export function decodeDraft(bytes: Uint8Array, name: string, { maxBytes = MAX_DRAFT_BYTES }: ReadOptions = {}, modifiedMs = 0): ReadResult {
  if (bytes.length > maxBytes) return refuse(name, tooLarge(bytes.length, maxBytes));
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const decoded = decodeBytes(buffer);
  if (decoded.text === null) return refuse(name, refusedBytes(decoded.reason, buffer));
  const { text, encoding, bom } = decoded;
  return { draft: { path: name, text, encoding, bom, size: bytes.length, modifiedMs }, problem: null };
}

function readAll(file: number, bytes: Buffer): number {
  let length = 0;
  while (length < bytes.length) {
    const read = readSync(file, bytes, length, bytes.length - length, null);
    if (read === 0) break;
    length += read;
  }
  return length;
}

/** Whether a file was written to while it was read: then what was read may be half old, half new. */
export const hasChanged = (before: Pick<Stats, "size" | "mtimeMs">, after: Pick<Stats, "size" | "mtimeMs">, read: number): boolean =>
  read !== before.size || after.size !== before.size || after.mtimeMs !== before.mtimeMs;

const refuse = (path: string, refusal: Refusal): ReadResult => ({ draft: null, problem: toReadProblem(path, refusal) });
