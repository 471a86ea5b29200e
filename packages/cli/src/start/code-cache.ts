import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";

/**
 * V8's compiled code of scripts, kept in a folder of the user: a script whose code is there starts without being compiled. It is a
 * convenience and never a duty: whatever is missing, damaged, in the hands of others or cannot be written is passed over in silence.
 */
export class CodeCache {
  readonly #folder: string;
  readonly #key: string;

  /** `key` names all that the code depends on besides the script: V8 refuses code of another version, but only after reading it. */
  constructor(folder: string, key: string) {
    this.#folder = folder;
    this.#key = key;
  }

  /** The code of a script; `null` when there is none that can be trusted. */
  read(script: string): Buffer | null {
    let file: number | null = null;
    try {
      if (!isOwn(lstatSync(this.#folder))) return null;
      file = openSync(this.#file(script), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
      const stats = fstatSync(file);
      if (!stats.isFile() || !isOwn(stats)) return null;
      return checkedCode(readWhole(file, stats.size));
    } catch {
      return null;
    } finally {
      if (file !== null) closeSync(file);
    }
  }

  /** Keeps the code of a script, whole or not at all. */
  write(script: string, code: Buffer): void {
    const target = this.#file(script);
    const temporary = `${target}.${process.pid}.tmp`;
    try {
      if (!this.#prepareFolder()) return;
      try {
        writeWhole(temporary, code);
        renameSync(temporary, target);
      } catch {
        rmSync(temporary, { force: true });
      }
    } catch {
      // The next start takes longer, and that is all.
    }
  }

  /** Removes code that nothing has written anew for long: of earlier versions of draftlint and of Node. */
  removeOld(): void {
    try {
      for (const name of readdirSync(this.#folder)) {
        const path = join(this.#folder, name);
        if (Date.now() - statSync(path).mtimeMs > KEPT_MS) rmSync(path, { force: true });
      }
    } catch {
      // Another run may be removing the same files.
    }
  }

  #file(script: string): string {
    return join(this.#folder, `${script}-${this.#key}`);
  }

  /** A folder that only the user can write to; not in a home that belongs to somebody else, as under sudo. */
  #prepareFolder(): boolean {
    if (!lstatSync(this.#folder, { throwIfNoEntry: false })) {
      if (!isOwnedByUser(nearestFolder(this.#folder))) return false;
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    }
    return isOwn(lstatSync(this.#folder));
  }
}

const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** Windows keeps others out by the folder's place, and has no owner to look at. */
const isOwnedByUser = (stats: Stats): boolean => process.getuid === undefined || stats.uid === process.getuid();

const isOwn = (stats: Stats): boolean => isOwnedByUser(stats) && (process.getuid === undefined || (stats.mode & 0o022) === 0);

function nearestFolder(path: string): Stats {
  return statSync(path, { throwIfNoEntry: false }) ?? nearestFolder(dirname(path));
}

/** Before the code stand a mark, the length of the code, and its checksum; V8 reads code faster when it starts at a multiple of 8 bytes. */
const HEADER_BYTES = 16;
const MARK = 0x0d_4a_f7_11;

/** Bytes between those that the checksum looks at. V8 trusts what it is given, and fails hard on a page of zeros that a crash left behind. */
const STEP = 64;

function checksum(code: Buffer): number {
  let sum = code.length;
  for (let at = 0; at < code.length; at += STEP) sum = (Math.imul(sum, 31) + code[at]!) | 0;
  return sum;
}

function checkedCode(bytes: Buffer): Buffer | null {
  if (bytes.length < HEADER_BYTES || bytes.readInt32LE(0) !== MARK) return null;
  const code = bytes.subarray(HEADER_BYTES);
  return bytes.readInt32LE(4) === code.length && bytes.readInt32LE(8) === checksum(code) ? code : null;
}

function readWhole(file: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafeSlow(size);
  let length = 0;
  while (length < size) {
    const read = readSync(file, bytes, length, size - length, null);
    if (read === 0) break;
    length += read;
  }
  return bytes.subarray(0, length);
}

function writeWhole(path: string, code: Buffer): void {
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeInt32LE(MARK, 0);
  header.writeInt32LE(code.length, 4);
  header.writeInt32LE(checksum(code), 8);
  const file = openSync(path, "wx", 0o600);
  try {
    for (const part of [header, code]) for (let at = 0; at < part.length; ) at += writeSync(file, part, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
