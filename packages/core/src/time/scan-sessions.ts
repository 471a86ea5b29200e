import { parseChineseNumeral } from "../text/numerals.ts";
import { TRAIT } from "../text/traits.ts";
import type { SessionExpression, TimeExpression } from "./time-expression.ts";

const TERM = "十[一二三四五六七八九]|二十[一二三四五六七八九]?|三十";
const SESSION = "[一二三四五六七八九]|十";
const ZH = new RegExp(
  [
    `第?(?<npc>${TERM})届(?:全国(?:人大|人民代表大会))第?(?<npcSession>${SESSION})次会议`,
    `(?:全国政协|政协)第?(?<cppcc>${TERM})届(?:全国委员会)?第?(?<cppccSession>${SESSION})次会议`,
    `第?(?<plenum>${TERM})届(?:中央委员会)?第?(?<plenumSession>[一二三四五六七八九])(?:中全会|次全体会议)`,
    `(?<![〇零一二三四五六七八九十第])(?<congress>十[五六七八九]|二十[一二]?)大(?=精神|报告|召开|以来|闭幕|胜利|代表|提出|[会，。、》；）]|$|的|之后|后|前|确[定立]|作出|部署|指出|强调|把|对|通过)`,
    `中国共产党第(?<fullCongress>${TERM})次全国代表大会`,
  ].join("|"),
  "gu",
);
const HINT_ZH = /届|[十五六七八九一二]大|全国代表大会/;
const EN =
  /\b(?<congress>\d{2})th (?:CPC )?(?:National Congress of the (?:CPC|Communist Party of China)|CPC National Congress|Party Congress)|\b(?<session>first|second|third|fourth|fifth|sixth|seventh) (?<kind>session of the|plenary session of the|plenum of the) (?<term>\d{2})th (?<body>National People's Congress|NPC|CPPCC(?: National Committee)?|CPC Central Committee|Central Committee)/giu;
const HINT_EN = /Congress|NPC|CPPCC|Central Committee/;
const ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh"];

/** Finds congresses and their sessions in both languages, in text order; `traits` are those of the text. */
export function scanSessions(text: string, traits: number, found: TimeExpression[]): void {
  if ((traits & IN_CHINESE) === IN_CHINESE && HINT_ZH.test(text)) scan(ZH, text, found);
  if ((traits & IN_ENGLISH) === IN_ENGLISH && HINT_EN.test(text)) scan(EN, text, found);
}

/** Terms are counted: 二十大, the 20th National Congress. */
const IN_CHINESE = TRAIT.congress | TRAIT.hanNumber;
const IN_ENGLISH = TRAIT.digit | TRAIT.capital;

function scan(pattern: RegExp, text: string, found: TimeExpression[]): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const place = { start: match.index, end: match.index + match[0].length };
    const session = pattern === EN ? english(match.groups!) : chinese(match.groups!);
    found.push({ kind: "session", ...session, ...place });
  }
}

type Said = Pick<SessionExpression, "body" | "term" | "session">;

function chinese(groups: Readonly<Record<string, string | undefined>>): Said {
  const number = (text: string | undefined): number => parseChineseNumeral(text ?? "") ?? 0;
  if (groups.npc !== undefined) return { body: "npc", term: number(groups.npc), session: number(groups.npcSession) };
  if (groups.cppcc !== undefined) return { body: "cppcc", term: number(groups.cppcc), session: number(groups.cppccSession) };
  if (groups.plenum !== undefined) return { body: "plenum", term: number(groups.plenum), session: number(groups.plenumSession) };
  return { body: "party-congress", term: number(groups.congress ?? groups.fullCongress), session: null };
}

function english(groups: Readonly<Record<string, string | undefined>>): Said {
  if (groups.congress !== undefined) return { body: "party-congress", term: Number(groups.congress), session: null };
  const session = ORDINALS.indexOf(groups.session!.toLowerCase()) + 1;
  const body = /central/i.test(groups.body!) ? "plenum" : /CPPCC/i.test(groups.body!) ? "cppcc" : "npc";
  return { body, term: Number(groups.term), session };
}
