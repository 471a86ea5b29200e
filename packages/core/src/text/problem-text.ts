/** What is wrong with something that a user wrote, in both languages: one line, no full stop. */
export interface ProblemText {
  readonly en: string;
  readonly "zh-CN": string;
}
