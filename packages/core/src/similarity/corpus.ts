import type { Range } from "../text/range.ts";
import type { CopyFacts } from "./copy-facts.ts";
import { TokenTable } from "./tokens.ts";

/** A place in one of several files, by the file's index. */
export interface FilePlace extends Range {
  readonly file: number;
}

/** All sentences of all files in one sequence. */
export class Corpus {
  readonly table: TokenTable;
  readonly texts: string[] = [];
  readonly file: Uint32Array;
  /** Index of the first sentence of each file. */
  readonly offsets: Uint32Array;
  readonly stretch: Uint32Array;
  readonly files: readonly CopyFacts[];

  constructor(files: readonly CopyFacts[]) {
    this.files = files;
    this.offsets = new Uint32Array(files.length + 1);
    for (const [index, { texts }] of files.entries()) {
      for (const text of texts) this.texts.push(text);
      this.offsets[index + 1] = this.texts.length;
    }
    this.file = new Uint32Array(this.texts.length);
    this.stretch = new Uint32Array(this.texts.length);
    let base = 0;
    for (let index = 0; index < files.length; index++) {
      const from = this.offsets[index]!;
      const { stretch } = files[index]!;
      for (let i = 0; i < stretch.length; i++) {
        this.file[from + i] = index;
        this.stretch[from + i] = base + stretch[i]!;
      }
      base += (stretch.at(-1) ?? 0) + 1;
    }
    this.table = new TokenTable(this.texts, () => 0);
  }

  place(first: number, count = 1): FilePlace {
    const file = this.file[first]!;
    const { places } = this.files[file]!;
    const at = first - this.offsets[file]!;
    return { file, start: places[2 * at]!, end: places[2 * (at + count - 1) + 1]! };
  }

  isLong(sentence: number): boolean {
    const file = this.file[sentence]!;
    return this.files[file]!.long[sentence - this.offsets[file]!] === 1;
  }

  closed(sentence: number): boolean {
    const file = this.file[sentence]!;
    return this.files[file]!.closed[sentence - this.offsets[file]!] === 1;
  }

  path(sentence: number): readonly string[] {
    const file = this.file[sentence]!;
    const { path, paths } = this.files[file]!;
    return paths[path[sentence - this.offsets[file]!]!]!;
  }
}
