import type { Messages } from "@draftlint/core";

export const MESSAGES = {
  number: {
    en: "{where} gives another number: {differences}; check which is right",
    "zh-CN": "与{where}同一句话数字不一致：{differences}；请核对以哪一处为准",
  },
  date: {
    en: "{where} gives another date: {differences}; check which is right",
    "zh-CN": "与{where}同一句话时间不一致：{differences}；请核对以哪一处为准",
  },
  unit: {
    en: "{where} gives another unit: {differences}; check which is right",
    "zh-CN": "与{where}同一句话单位不一致：{differences}；请核对以哪一处为准",
  },
  negation: {
    en: "{where} says the opposite: {differences}; check which is right",
    "zh-CN": "与{where}同一句话一处肯定、一处否定：{differences}；请核对以哪一处为准",
  },
  first: { en: "the other version", "zh-CN": "另一种说法在这里" },
  "take-first": { en: "Write it as in the first place", "zh-CN": "改成与前一处相同" },
} as const satisfies Messages;
