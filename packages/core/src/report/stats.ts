import type { MessageLanguage } from "../rule/rule.ts";
import { writeTable } from "./table.ts";

/** What a run cost, for `--stats`. */
export interface RunStats {
  readonly files: number;
  readonly bytes: number;
  readonly sentences: number;
  /** From the start of reading to the last finding, in milliseconds. */
  readonly totalMs: number;
  readonly parseMs: number;
  /** Each rule that ran, with its findings and its share of the time. */
  readonly rules: ReadonlyMap<string, { readonly findings: number; readonly ms: number }>;
}

const WORDS: Readonly<Record<MessageLanguage, { readonly columns: readonly string[]; total(stats: RunStats): string }>> = {
  en: {
    columns: ["rule", "findings", "ms", "share"],
    total: (stats) =>
      `${count(stats.files)} ${stats.files === 1 ? "file" : "files"}, ${count(stats.bytes)} bytes, ${count(stats.sentences)} sentences; ` +
      `parsed in ${stats.parseMs.toFixed(1)} ms, rules ${rulesMs(stats).toFixed(1)} ms, in all ${stats.totalMs.toFixed(1)} ms (${speed(stats)} MB/s)`,
  },
  "zh-CN": {
    columns: ["规则", "问题数", "毫秒", "占比"],
    total: (stats) =>
      `${count(stats.files)} 个文件，${count(stats.bytes)} 字节，${count(stats.sentences)} 个句子；` +
      `解析 ${stats.parseMs.toFixed(1)} 毫秒，规则 ${rulesMs(stats).toFixed(1)} 毫秒，共 ${stats.totalMs.toFixed(1)} 毫秒（${speed(stats)} MB/s）`,
  },
};

/** A table of rules, the slowest first, and a line of totals. */
export function writeStats(stats: RunStats, language: MessageLanguage): string {
  const all = rulesMs(stats) || 1;
  const rows = [...stats.rules]
    .sort(([a, x], [b, y]) => y.ms - x.ms || (a < b ? -1 : 1))
    .map(([id, { findings, ms }]) => [id, count(findings), ms.toFixed(1), `${((ms / all) * 100).toFixed(0)}%`]);
  const { columns, total } = WORDS[language];
  return `${writeTable([columns, ...rows], NUMBERS)}\n${total(stats)}\n`;
}

const NUMBERS: ReadonlySet<number> = new Set([1, 2, 3]);
const rulesMs = ({ rules }: RunStats): number => [...rules.values()].reduce((sum, { ms }) => sum + ms, 0);
const speed = ({ bytes, totalMs }: RunStats): string => (bytes / 1e6 / Math.max(totalMs / 1000, 1e-6)).toFixed(1);
const count = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ",");
