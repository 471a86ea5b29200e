// Sources: closed word classes of general reference grammars of Chinese and English; exceptions from the same (verbs and measure words that reduplicate).

/** Two-character words that written Chinese does not reduplicate: conjunctions, prepositions, adverbs, modal verbs, and verbs of official prose. */
export const NEVER_DOUBLED_ZH: ReadonlySet<string> = new Set(
  (
    "以及 并且 而且 或者 因为 所以 如果 虽然 但是 由于 对于 关于 根据 按照 通过 为了 除了 作为 随着 自从 已经 正在 必须 应当 应该 可以 能够 需要 不断 " +
    "切实 认真 积极 大力 全面 深入 着力 持续 扎实 有效 进行 开展 加强 推进 推动 落实 完善 健全 提高 提升 确保 实现 建立 形成 强化 优化 加快 促进 坚持 围绕 结合 " +
    "我们 他们 你们 这些 那些 其中 其他 同时 目前 今后 以来 方面 工作 问题 情况 措施 制度"
  ).split(" "),
);

/** English words that may stand twice in a row: "had had", "that that", reduplications and interjections. */
export const MAY_DOUBLE_EN: ReadonlySet<string> = new Set(
  "had that is do very really so no now there ha bye blah knock night win can chop hush tut yo pom cha go so-so many much her was in on out".split(
    " ",
  ),
);
