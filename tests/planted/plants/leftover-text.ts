import type { Language } from "@draftlint/core";
import { insertBlock, type Plant, paragraphStarts } from "../plant.ts";

const leftover = (name: string, language: Language, line: string): Plant => ({
  rule: "leftover-text",
  name,
  language,
  plant(draft, random) {
    const starts = paragraphStarts(draft);
    return starts.length === 0 ? null : insertBlock(draft, random.pick(starts), line);
  },
});

export const PLANTS: readonly Plant[] = [
  leftover("navigation", "zh", "上一篇：关于调整开放时间的通告  下一篇：没有了"),
  leftover("reading all", "zh", "点击展开全文"),
  leftover("share line", "zh", "分享到：微信 微博 QQ空间"),
  leftover("follow us", "zh", "扫描二维码关注微信公众号"),
  leftover("paywall", "zh", "剩余内容需开通会员后阅读"),
  leftover("chat reply", "zh", "以上内容仅供参考，希望对您有所帮助！如需调整，请随时告诉我。"),
  leftover("merge conflict", "zh", "<<<<<<< HEAD"),
  leftover("navigation", "en", "« Previous | Next »"),
  leftover("skip link", "en", "Skip to main content"),
  leftover("share line", "en", "Share this article on Facebook, Twitter or LinkedIn"),
  leftover("newsletter", "en", "Subscribe to our newsletter to read the full story"),
  leftover("chat reply", "en", "I hope this helps! Let me know if you would like me to adjust the tone."),
  leftover("chat opening", "en", "Certainly! Here is a revised version of your report:"),
  leftover("merge conflict", "en", "<<<<<<< HEAD"),
];
