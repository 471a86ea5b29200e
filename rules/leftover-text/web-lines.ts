// Source: interface texts of Chinese document-sharing and news sites and of common English blog and news themes, by own observation; a line counts only as a whole.
import type { Unit } from "@draftlint/core";
import { COUNT, openingOf, WEB_LINE } from "./edges.ts";
import type { Leftover } from "./found.ts";
import { REGISTERED } from "./triggers.ts";

const LONGEST_LINE = 90;

/** 此处隐藏2384字，下载后查看. */
const HIDDEN =
  /(?:此处|本帖|本文)(?:为|的)?隐藏的?内容[^。；\n]{0,24}(?:查看|可见|阅读|浏览)|(?:此处|以下|下文|中间|后面|剩余)(?:内容|部分|正文|文字)?(?:已|被)?(?:隐藏|省略|折叠)了?\s*\d+\s*个?字(?:[^。；\n\]】)）—-]{0,20}(?:下载|登录|登陆|付费|开通|注册|购买|订阅|关注)[^。；\n\]】)）—-]{0,14})?|(?<=[-—–…=*【[（(]\s?)(?:(?:下载|登录|登陆|付费|开通(?:会员|VIP)?|注册|购买|订阅|关注公众号)[^。；\n]{0,8}后[^。；\n]{0,6}(?:查看|阅读|显示|可见)[^。；\n\]】)）—-]{0,12}|(?:付费|会员|VIP)(?:专享|可见|阅读)?内容)(?=\s?[-—–…=*】\])）])/g;
/** The rule and the brackets that sites draw around it. */
const FRAME = /[-—–…=*【\][（()）】]/;
const WIDEST_FRAME = 12;

const ZH_HIDDEN_LINE =
  /^(?:(?:剩余|以下|更多|后续|其余|完整|全部)(?:内容|部分|章节|正文|文字)?(?:需要?|须|请|仅|只有|为).{0,6}(?:下载|登录|登陆|付费|开通|注册|购买|订阅|会员|VIP|解锁).{0,10}(?:阅读|查看|可见|浏览|观看|专享|专属|解锁|获取).{0,4}|(?:下载|登录|登陆|付费|开通(?:会员|VIP)|注册|购买|订阅|关注公众号)后(?:即可|可以|可|方可|才能)?(?:查看|阅读|显示|浏览)(?:全文|完整|剩余|更多|隐藏|本文).{0,14}|(?:还|尚)?(?:有|剩余?)\s?\d+%?\s?[页字]?(?:内容)?(?:未读|未展开|未显示|隐藏|可阅读).{0,16}|(?:试读|预览|免费阅读)(?:已)?(?:结束|完毕).{0,20}|本文档共\s?\d+\s?页.{0,16})[。！]?$/;
const EN_HIDDEN_LINE =
  /^(?:(?:sign|log) ?(?:in|up) to (?:continue|read|view|see) .{0,60}|subscribe to (?:continue|read|unlock|see) .{0,60}|(?:the )?rest of (?:this|the) (?:document|article|page|story) is (?:hidden|locked|for (?:subscribers|members)).{0,60}|you have (?:\d+|reached your) (?:free )?(?:articles?|limit).{0,60}|unlock (?:the full|this) .{0,40}|this is a preview.{0,60}|continue reading with .{0,40})[.!…]?$/i;

const ZH_LINE =
  /^(?:(?:请?(?:点击|轻触|单击|戳)(?:这里|此处)?)?(?:展开|阅读|查看|浏览|下载)(?:阅读)?(?:全文|原文|更多|剩余内容|完整(?:版|内容)|本文|文档)(?:内容)?[>»]{0,2}|(?:点击|单击)(?:这里|此处)?下载.{0,8}|加载更多|继续阅读|上一[篇页](?:[:：].{0,60})?|下一[篇页](?:[:：].{0,60})?|返回(?:顶部|首页|列表|目录页|上一页|上一级)|分享(?:到|至)[:：]?.{0,40}|分享给.{0,12}|微信扫一扫.{0,24}|扫一扫.{0,8}(?:关注|分享|下载).{0,12}|(?:长按|识别|扫描).{0,8}二维码.{0,20}|扫码(?:关注|下载|阅读).{0,20}|责任编辑[:：].{1,20}|责编[:：].{1,20}|[【[(（]?\s?(?:责任编辑|责编)[:：].{1,16}[】\])）]|(?:[【[]\s?(?:打印|关闭|收藏|纠错|返回)(?:本页|窗口|顶部)?\s?[】\]]\s*){1,6}|打印本页.{0,12}|关闭窗口|(?:浏览|阅读|点击|访问)(?:次数|量|数|率)[:：]\s*\d[\d,万+]*.{0,12}|字[体号][:：]?\s*[【[]?\s*(?:大|小)\s+中\s+(?:小|大)\s*[】\]]?|您?(?:当前|现在)(?:所在)?的?位置[:：].{1,60}|首页\s*[>＞»›/|].{1,60}|热门(?:推荐|文章)[:：]?|猜你喜欢|(?:登录|登陆)后?(?:发表)?评论.{0,8}|发表评论|网友评论.{0,12}|我要(?:评论|投稿|纠错)|更多.{0,16}请(?:点击|关注|访问|登录).{0,30}|转载请注明(?:出处|来源).{0,40}|加入(?:VIP|会员).{0,16}|开通(?:VIP|会员).{0,16}|(?:\[?ctrl\s?\+\s?d\]?|按ctrl\+d).{0,16})$/i;
const REGISTRATION = /ICP备\d{4,}号|公网安备\s?\d{6,}号/;
const EN_LINE =
  /^(?:skip to (?:main |the )?content|jump to (?:navigation|search|content).{0,30}|toggle (?:navigation|menu|sidebar|dark mode)|read more(?: »|…|\.\.\.|→)?|(?:show|load|view|see) more(?: comments| posts| articles)?|share (?:this )?(?:article |post |page |story )?(?:on|via|to|with) (?:twitter|x|facebook|linkedin|whatsapp|reddit|e-?mail|pinterest|weibo|wechat|social media|friends)\b.{0,60}|share this(?: article| post| page| story)?:?|tweet(?: this)?|follow us on .{1,60}|(?:subscribe|sign up) (?:to|for) (?:our|the) (?:weekly |daily |monthly )?newsletter.{0,40}|(?:this|our) (?:web)?site uses cookies.{0,60}|we use cookies .{0,70}|(?:accept|reject|allow) (?:all )?cookies|cookie (?:policy|settings|preferences)|back to top(?: ↑)?|(?:previous|next) (?:post|article|story)(?::.{0,60})?|[«‹<←]?\s?(?:previous|prev|older|newer)(?: (?:posts?|pages?|articles?|entries))?\s?(?:[|·•/]|\s{2,4})\s?(?:next|newer|older)(?: (?:posts?|pages?|articles?|entries))?\s?[»›>→]?|leave a (?:comment|reply).{0,20}|post a comment|\d+ comments?|related (?:posts|articles|stories):?|advertisement|sponsored content|print this page|was this (?:page|article) helpful\??.{0,20}|copy (?:code|to clipboard)|regenerate response|click (?:here )?to download.{0,30}|posted (?:in|by|on) .{1,40}|\d+ min(?:ute)?s? read|filed under:? .{1,40})[.!]?$/i;

const ZH_TRAILING =
  /(?<=[。！？”）])\s*(?:责任编辑[:：]\s?\S{1,12}|返回顶部|[上下]一篇[:：]\S.{0,40}|分享到[:：].{0,30}|展开全文|点击下载|查看更多|阅读原文)$/;

const SEPARATOR_AT_END = /(?<=[^\s|｜])\s+[|｜»›¦]$|(?<=[。！？.!?”）])[|｜»›¦]$/;
const SEPARATOR_AT_START = /^[|｜»›¦]\s+(?=\S)/;

/** Marks of download sites: a part of the document is missing. */
export function findHidden({ text }: Unit): readonly Leftover[] {
  return Array.from(text.matchAll(HIDDEN), (match) => {
    let start = match.index;
    let end = start + match[0].length;
    while (start > 0 && match.index - start < WIDEST_FRAME && FRAME.test(text[start - 1]!)) start--;
    while (end < text.length && end - match.index - match[0].length < WIDEST_FRAME && FRAME.test(text[end]!)) end++;
    return { message: "hidden", start, end, text: text.slice(start, end), word: "" };
  });
}

/** "12 comments", "5 min read". */
const COUNTED = /^\s*\d+ (?:comment|min)/i;

/** A line of the page from which a text was copied: nothing else stands in its unit. */
export function findWebLine({ kind, text, spans }: Unit, bits: number, edges: number): readonly Leftover[] {
  if (kind !== "paragraph" || text.length > LONGEST_LINE) return NONE;
  if (spans.some((span) => span.kind === "link" && span.target !== "" && span.target !== "#")) return NONE;
  if (!(bits & REGISTERED) && openingOf(text, edges & WEB_LINE) === 0 && !(edges & COUNT && COUNTED.test(text))) return NONE;
  const trimmed = text.trim();
  const isChinese = /[\u3400-\u9fff]/.test(trimmed);
  const start = text.indexOf(trimmed);
  const line = (message: Leftover["message"]): readonly Leftover[] => [leftoverAt(message, start, trimmed)];
  if ((isChinese ? ZH_HIDDEN_LINE : EN_HIDDEN_LINE).test(trimmed)) return line("hidden");
  return (isChinese ? ZH_LINE : EN_LINE).test(trimmed) || REGISTRATION.test(trimmed) ? line("navigation") : NONE;
}

/** Words of the page behind the last sentence of a text. */
export function findTrailing({ text }: Unit): readonly Leftover[] {
  const tail = text.slice(-80);
  const trailing = ZH_TRAILING.exec(tail);
  if (!trailing) return NONE;
  const said = trailing[0].trimStart();
  return [leftoverAt("navigation", text.length - tail.length + trailing.index + trailing[0].length - said.length, said)];
}

/** A lone bar at either end of a text; two or more are a table. */
export function findSeparator({ text, spans }: Unit): readonly Leftover[] {
  if (!/^[|｜»›¦]|[|｜»›¦]$/.test(text) || (text.match(/[|｜»›¦]/g)?.length ?? 0) > 1) return NONE;
  if (spans.some((span) => span.kind === "code" && (span.start === 0 || span.end === text.length))) return NONE;
  const tail = text.slice(-40);
  const end = SEPARATOR_AT_END.exec(tail);
  const start = SEPARATOR_AT_START.exec(text);
  const found: Leftover[] = [];
  if (end) found.push(leftoverAt("separator", text.length - tail.length + end.index, end[0]));
  if (start) found.push(leftoverAt("separator", 0, start[0]));
  return found;
}
const NONE: readonly Leftover[] = [];
const leftoverAt = (message: Leftover["message"], start: number, said: string): Leftover => ({
  message,
  start,
  end: start + said.length,
  text: said.trim(),
  word: "",
});
