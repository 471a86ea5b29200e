import type { Range } from "../text/range.ts";

/**
 * The family of an outline mark, by its shape. Marks of one family form series.
 * `arabic-dot` is `1.` `1．` `1、`; `decimal` is `1.2` `1.2.3`; `chinese-ordinal` is 一是, 第一，, 首先; `step` is "Step 3".
 */
export type MarkFamily =
  | "part" // 第一编, Part I
  | "chapter" // 第一章, Chapter 1
  | "section" // 第一节, Section 1
  | "article" // 第一条, Article 1
  | "appendix" // 附件1, Appendix A
  | "step" // Step 1, 步骤一
  | "chinese-comma" // 一、
  | "chinese-parenthesis" // （一）
  | "arabic-dot" // 1.
  | "arabic-parenthesis" // （1） (1)
  | "arabic-half-parenthesis" // 1) 1）
  | "circled" // ①
  | "decimal" // 1.1
  | "roman-dot" // I.
  | "latin-dot" // A.
  | "latin-parenthesis" // a) (a)
  | "chinese-yishi" // 一是
  | "chinese-ordinal" // 第一，
  | "chinese-first" // 首先
  | "chinese-qiyi" // 其一
  | "english-first"; // First, Firstly, Finally

/** A mark as written: for `（二）强化组织。` text is `（二）`, number 2, range of those three code units. */
export interface Mark extends Range {
  readonly family: MarkFamily;
  /** Value of the mark's last number, from 1 (0 where a writer counts from 0); `-1` for "finally", whose number is not said. */
  readonly number: number;
  /** All numbers of a decimal mark: `1.2.3` has `[1, 2, 3]`; one number for the others. */
  readonly path: readonly number[];
  /** As written, without the spaces around it. */
  readonly text: string;
  /**
   * What is wrong with its shape: `no-dot` for `12深化`, `split` for a number and its dot on two lines, `space` for `1 .`,
   * `comma` for `1,`, `wrong-mark` for `一.`, `extra-mark` for `（一）、`; `null` when well formed.
   */
  readonly defect: "no-dot" | "split" | "space" | "comma" | "wrong-mark" | "extra-mark" | null;
}
