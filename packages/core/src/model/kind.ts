/** What sort of document a part is, as far as its front matter, the end of its title or the file name say. */
export interface KindGuess {
  /** Id of a kind in the kinds table: "work-summary", "adr", … */
  readonly kind: string;
  readonly source: "settings" | "front-matter" | "title" | "file-name";
  /** 0 to 1; below 0.7 rules stay silent. */
  readonly confidence: number;
}
