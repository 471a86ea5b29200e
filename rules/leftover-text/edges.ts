import { isSpaceCode } from "@draftlint/core";

// What the first and the last characters of a text may belong to, as bits.
/** A line of a web page. */
export const WEB_LINE = 1;
/** The answer of a chat assistant. */
export const ANSWER = 2;
/** A page number. */
export const PAGE = 4;
/** A number, such as that of comments. */
export const COUNT = 8;
/** A lone separator. */
export const BAR = 16;
/** Words of a web page behind the last sentence. */
export const TAIL = 32;
/** The name of a file. */
export const FILE = 64;

/** The first words of what is looked for, in small letters; `/` stands between them. */
const OPENINGS: readonly (readonly [bit: number, openings: string])[] = [
  [
    WEB_LINE,
    "剩余/剩/以下/更多/后续/其余/完整/全部/下载/登录/登陆/付费/开通/注册/购买/订阅/关注/还/尚/有/试读/预览/免费/本文档/请点击/请轻触/请单击/请戳/点击/轻触/单击/戳/展开/请展开/阅读/请阅读/查看/请查看/浏览/请浏览/请下载/加载更多/继续阅读/上一/下一/返回/分享/微信/扫/长按/识别/责/【/[/（/(/打印/关闭/访问/字体/字号/您当前/您现在/当前/现在/首页/热门/猜你/发表评论/网友评论/我要/转载/加入/按ctrl",
  ],
  [
    WEB_LINE,
    "sign/log/subscribe to/the rest/rest of/you have/unlock th/this is a/continue reading/ctrl/skip to/jump to/toggle /read more/show more/load more/view more/see more/share /tweet/follow us/our site/our website/this site/this website/we use cookies/accept /reject /allow /cookie /cookies/back to top/prev/next/older/newer/«/‹/</←/leave a/post a/posted /related /advertisement/sponsored/print this/was this/copy code/copy to/regenerate/click /filed under",
  ],
  [ANSWER, "好的/当然/没问题/明白了/收到/豆包/文心一言/通义千问/讯飞星火/智谱清言/已深度/已完成/思考了"],
  [
    ANSWER,
    "certainly/sure/of course/absolutely/great question/got it/here/chatgpt/copilot/gemini/claude/deepseek/kimi/thought for/reasoned for",
  ],
  [COUNT | PAGE, "0/1/2/3/4/5/6/7/8/9"],
  [PAGE, "-/–/—/－/·/•/第/page "],
  [BAR, "|/｜/»/›/¦"],
];
const LONGEST_OPENING = 16;

/** The last characters of the same; the Chinese ones end 顶部, 全文, 下载 and 更多. */
const LASTS: readonly (readonly [bit: number, characters: string])[] = [
  [TAIL, "部文载多"],
  [BAR, "|｜»›¦"],
  [FILE, "cxftsjgprzCXFTSJGPRZ"],
];

interface Opening {
  readonly text: string;
  readonly bit: number;
}

interface Edges {
  readonly openings: ReadonlyMap<number, readonly Opening[]>;
  readonly firsts: ReadonlyMap<number, number>;
  readonly lasts: ReadonlyMap<number, number>;
}

let edges: Edges | null = null;

function readEdges(): Edges {
  const openings = new Map<number, Opening[]>();
  const firsts = new Map<number, number>();
  const lasts = new Map<number, number>();
  for (const [bit, texts] of OPENINGS)
    for (const text of texts.split("/")) {
      const first = text.charCodeAt(0);
      const known = openings.get(first);
      if (known) known.push({ text, bit });
      else openings.set(first, [{ text, bit }]);
      firsts.set(first, (firsts.get(first) ?? 0) | bit);
    }
  for (const [bit, characters] of LASTS)
    for (const character of characters) lasts.set(character.charCodeAt(0), (lasts.get(character.charCodeAt(0)) ?? 0) | bit);
  return { openings, firsts, lasts };
}

/** What the edges of a text that is not empty may belong to: a glance at one character each, which for spaces tells nothing. */
export function edgesOf(text: string): number {
  edges ??= readEdges();
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  if (isSpaceCode(first) || isSpaceCode(last)) return WEB_LINE | ANSWER | PAGE | COUNT | BAR | TAIL | FILE;
  return (edges.firsts.get(smallLetter(first)) ?? 0) | (edges.lasts.get(last) ?? 0);
}

/** Which of the bits the first words of a text bear out. */
export function openingOf(text: string, bits: number): number {
  edges ??= readEdges();
  let at = 0;
  while (at < text.length && isSpaceCode(text.charCodeAt(at))) at++;
  const openings = edges.openings.get(smallLetter(text.charCodeAt(at)));
  if (!openings) return 0;
  const start = text.slice(at, at + LONGEST_OPENING).toLowerCase();
  let found = 0;
  for (const opening of openings) if (opening.bit & bits && start.startsWith(opening.text)) found |= opening.bit;
  return found;
}

const smallLetter = (code: number): number => (code >= 0x41 && code <= 0x5a ? code + 0x20 : code);
