import type { Finding, FindingInput } from "@draftlint/core";

export const MESSAGES = {
  gap: {
    en: "{mark} follows {before}: {missing} missing; add what was lost or renumber",
    "zh-CN": "“{mark}”紧接“{before}”，缺{missing}；请补上缺失的内容或重新编号",
  },
  repeat: {
    en: "{mark} stands twice under one heading; renumber the second",
    "zh-CN": "同一标题下“{mark}”出现两次；请重排后一个的序号",
  },
  order: {
    en: "{mark} comes after {before}; put the numbers in order",
    "zh-CN": "“{mark}”排在“{before}”之后，顺序颠倒；请调整序号",
  },
  restart: {
    en: "numbering starts again at {mark} after {before} with no heading between; a heading is missing there, or renumber",
    "zh-CN": "“{before}”之后又从“{mark}”重新编号，中间没有上级标题；可能漏了一个标题，否则请连续编号",
  },
  "wrong-start": {
    en: "the first number here is {mark}, expected {expected}; what comes before it is missing, or renumber",
    "zh-CN": "此处第一个序号是“{mark}”，应从“{expected}”开始；前面的内容缺失，或请重新编号",
  },
  single: {
    en: "{mark} is the only heading of its level, with no {next} after it; drop the number or add what is missing",
    "zh-CN": "这一级只有“{mark}”，没有“{next}”；请去掉序号或补上缺失的部分",
    severity: "warning",
  },
  "wrong-parent": {
    en: "{mark} stands under section {parent}; expected {expected}",
    "zh-CN": "“{mark}”位于第 {parent} 节之下，应为“{expected}”",
  },
  "no-dot": {
    en: "the number {mark} has no full stop, unlike its siblings; write {expected}",
    "zh-CN": "序号“{mark}”后缺少下脚点，与同级标题不一致；应写作“{expected}”",
  },
  split: {
    en: "the number and its full stop stand on two lines; write {expected} on one",
    "zh-CN": "序号与其后的点被拆成两行；应写作“{expected}”",
  },
  malformed: {
    en: "{mark} is not a well-formed number; write {expected}",
    "zh-CN": "序号“{mark}”写法不规范；应写作“{expected}”",
    severity: "warning",
  },
  "mixed-marks": {
    en: "{minority} of {total} numbers of this level are written like {mark}, the others like {usual}; use one form",
    "zh-CN": "这一级的 {total} 个序号中有 {minority} 个写作“{mark}”，其余写作“{usual}”；请统一",
    severity: "info",
  },
  "skipped-level": {
    en: "{mark} stands directly under {parent}; elsewhere in this document {between} comes between",
    "zh-CN": "“{mark}”直接位于“{parent}”之下；本文其他地方两者之间还有“{between}”一级",
    severity: "info",
  },
  "not-parallel": {
    en: "this heading leaves the pattern of its siblings (“…{pattern}…”); word it alike",
    "zh-CN": "此标题与同级标题的句式（“…{pattern}…”）不一致；请改为并列的写法",
    severity: "info",
  },
  "series-gap": {
    en: "{mark} follows {before} in this series: {missing} missing; add the item or renumber",
    "zh-CN": "本段列举中“{mark}”紧接“{before}”，缺{missing}；请补上或重新编号",
    severity: "warning",
  },
  "series-repeat": {
    en: "{mark} stands twice in this series; renumber the second",
    "zh-CN": "本段列举中“{mark}”出现两次；请重排后一个",
    severity: "warning",
  },
  before: { en: "the number before it: {mark}", "zh-CN": "前一个序号：“{mark}”" },
  "first-series": { en: "the first series starts here: {mark}", "zh-CN": "前一组序号从这里开始：“{mark}”" },
  "sibling-form": { en: "its siblings are written like {mark}", "zh-CN": "同级标题写作“{mark}”" },
  renumber: { en: "Renumber: {changes}", "zh-CN": "重新编号：{changes}" },
  "write-mark": { en: "Write {expected}", "zh-CN": "改为“{expected}”" },
} as const;

export type Say = (input: FindingInput<typeof MESSAGES>) => Finding;
