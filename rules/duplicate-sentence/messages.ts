import type { Messages } from "@draftlint/core";

export const MESSAGES = {
  exact: {
    en: 'repeats an earlier sentence: "{text}"; delete one of them',
    "zh-CN": "与前文重复：“{text}”；请删去一处",
  },
  many: {
    en: 'this sentence stands {count} times: "{text}"; keep one of them',
    "zh-CN": "同一句话出现 {count} 次：“{text}”；请只保留一处",
  },
  entry: {
    en: 'entries of this reference repeat a sentence: "{text}"; leave it if each of them must be complete by itself',
    "zh-CN": "几个条目重复同一句话：“{text}”；如各条须独立完整可保留",
    severity: "info",
  },
  passage: {
    en: 'repeats {sentences} sentences in a row ({words} words) from "{text}" on; delete one of the two passages',
    "zh-CN": "连续 {sentences} 句（{words} 字）与前文重复，从“{text}”起；请删去一处",
  },
  "changed-passage": {
    en: 'repeats {sentences} sentences in a row from "{text}" on, {changed} of them a little changed; merge the two passages',
    "zh-CN": "连续 {sentences} 句与前文几乎相同，从“{text}”起，其中 {changed} 句略有改动；请合并为一处",
  },
  near: {
    en: "almost repeats an earlier sentence ({percent} % alike): {differences}; merge them, or say what is different",
    "zh-CN": "与前文一句几乎相同（相似度 {percent}%），不同处：{differences}；请合并，或写出二者的区别",
  },
  overlap: {
    en: "says over again most of an earlier sentence ({percent} % of the shorter one): {differences}; merge them",
    "zh-CN": "与前文一句大部分重合（占较短一句的 {percent}%），不同处：{differences}；请合并",
  },
  parallel: {
    en: "has the wording of {where}: {differences}; leave it if the two are parallel on purpose",
    "zh-CN": "与{where}一句句式相同，不同处：{differences}；如属有意并列可保留",
    severity: "info",
  },
  template: {
    en: '{count} sentences almost repeat an earlier one: "{text}"; if that is a form of words, a table may say it better',
    "zh-CN": "有 {count} 句与前文一句几乎相同：“{text}”；如属套用同一格式，可改用表格",
    severity: "info",
  },
  run: {
    en: '{count} words in a row stand in an earlier sentence too: "{text}"; delete or reword one of them',
    "zh-CN": "有 {count} 个字与前文一句连续相同：“{text}”；请删改一处",
  },
  "near-run": {
    en: '{count} words of "{text}" stand in an earlier sentence in the same order; merge or reword them',
    "zh-CN": "“{text}”中有 {count} 个字与前文一句依次相同；请合并或改写",
    severity: "info",
  },
  "same-title": {
    en: '{count} parts have the title "{title}" and cannot be told apart; name in each title what it is about',
    "zh-CN": "{count} 篇材料的标题都是“{title}”，无法区分；请在标题中写明各篇的单位或主题",
  },
  "same-entry": {
    en: '{count} entries of the contents read "{title}" and cannot be told apart; name in each what it is about',
    "zh-CN": "目录中有 {count} 个条目都是“{title}”，无法区分；请写明各篇的单位或主题",
  },
  "contents-twice": {
    en: "the table of contents stands twice; delete one of them",
    "zh-CN": "目录出现了两次；请删去一处",
  },
  "other-file": {
    en: 'repeats a sentence of another file: "{text}"; keep it in one place and refer to it',
    "zh-CN": "与另一文件重复：“{text}”；请只保留一处，另一处改为引用",
  },
  "passage-other-file": {
    en: 'repeats {sentences} sentences in a row ({words} words) of another file from "{text}" on; keep them in one place and refer to it',
    "zh-CN": "连续 {sentences} 句（{words} 字）与另一文件重复，从“{text}”起；请只保留一处，另一处改为引用",
  },
  "near-other-file": {
    en: "almost repeats a sentence of another file ({percent} % alike): {differences}; keep one wording",
    "zh-CN": "与另一文件中的一句几乎相同（相似度 {percent}%），不同处：{differences}；请统一为一种写法",
  },
  boilerplate: {
    en: 'stands in {files} files: "{text}"; put it in one place, or list it under "ignore" if it is a set phrase',
    "zh-CN": "出现在 {files} 个文件中：“{text}”；请集中到一处，如系固定用语可列入 ignore",
    severity: "info",
  },
  first: { en: "first written here", "zh-CN": "首次出现在这里" },
  also: { en: "and here", "zh-CN": "这里也有" },
  delete: { en: "Delete this copy", "zh-CN": "删去此处" },
  "delete-all": { en: "Delete the {count} later copies", "zh-CN": "删去后面的 {count} 处" },
} as const satisfies Messages;
