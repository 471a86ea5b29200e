import type { Corpus, FilePlace } from "./corpus.ts";

/** A sentence, or several in a row, that stands in three files or more, as it is or nearly so. */
export interface Boilerplate {
  readonly first: FilePlace;
  /** One place in each other file, at most `MOST_PLACES`. */
  readonly others: readonly FilePlace[];
  readonly files: number;
  readonly sentences: number;
  readonly text: string;
}

/** Text in this many files is boilerplate. */
const BOILERPLATE_FILES = 3;
const MOST_PLACES = 5;

/** Sentences that are equal or near copies of one another, directly or through others. */
export class Classes {
  readonly #corpus: Corpus;
  readonly #parent: Uint32Array;
  /** For each class the sentences of it, the first of each file; by its root. */
  readonly #places = new Map<number, number[]>();

  constructor(corpus: Corpus, first: Int32Array, near: readonly { readonly later: number; readonly earlier: number }[]) {
    this.#corpus = corpus;
    this.#parent = Uint32Array.from(first, (origin, i) => (origin < 0 ? i : origin));
    for (const { later, earlier } of near) this.#parent[this.#root(later)] = this.#root(earlier);
    for (let i = 0; i < this.#parent.length; i++) {
      if (first[i]! < 0) continue;
      const root = this.#root(i);
      const places = this.#places.get(root);
      if (!places) this.#places.set(root, [i]);
      else if (corpus.file[places.at(-1)!] !== corpus.file[i]) places.push(i);
    }
  }

  isBoilerplate(sentence: number): boolean {
    return this.#places.get(this.#root(sentence))!.length >= BOILERPLATE_FILES;
  }

  /** One result for each class, or for several that always follow one another. */
  boilerplate(): readonly Boilerplate[] {
    const all = [...this.#places.values()].filter((places) => places.length >= BOILERPLATE_FILES).sort((a, b) => a[0]! - b[0]!);
    const found: Boilerplate[] = [];
    for (let i = 0; i < all.length; ) {
      const places = all[i]!;
      let count = 1;
      while (i + count < all.length && this.#follows(all[i + count]!, places, count)) count++;
      found.push({
        first: this.#corpus.place(places[0]!, count),
        others: places.slice(1, 1 + MOST_PLACES).map((place) => this.#corpus.place(place, count)),
        files: places.length,
        sentences: count,
        text: this.#corpus.texts[places[0]!]!,
      });
      i += count;
    }
    return found;
  }

  #follows(places: readonly number[], before: readonly number[], by: number): boolean {
    const { stretch } = this.#corpus;
    return (
      places.length === before.length && places.every((place, i) => place === before[i]! + by && stretch[place] === stretch[before[i]!])
    );
  }

  #root(sentence: number): number {
    let root = sentence;
    while (this.#parent[root] !== root) root = this.#parent[root]!;
    this.#parent[sentence] = root;
    return root;
  }
}
