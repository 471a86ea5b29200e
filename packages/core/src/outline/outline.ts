/** A project's or a built-in outline. */
export interface Outline {
  readonly id: string;
}
