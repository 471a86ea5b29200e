// Source: measure words of modern Chinese as listed in general grammars (Lü Shuxiang, 现代汉语八百词, appendix 名词、量词配合表); exceptions by own reading of word lists.

/** Measure words and units, each with the characters after which it starts another word: 场 counts, 场馆 does not. */
const MEASURES: readonly (readonly [measure: string, notBefore: string])[] = [
  ["个", "人性体案别股月"],
  ["名", "单称字义片额录校师企人优誉门胜下"],
  ["人", "才员类生物机口品气民事文大工力防均居体行数社"],
  ["位", "于置移列次"],
  ["次", "元方要数品序第生氯"],
  ["场", "景所地合馆域次均站长"],
  ["期", "待望刊间货权末"],
  ["项", "目链圈"],
  ["条", "件例款形纹理约线块"],
  ["件", "套"],
  ["份", "额子量"],
  ["家", "庭长具居乡属族教电园政纺访风里"],
  ["户", "外型主口籍均数"],
  ["篇", "章幅"],
  ["批", "发准评次复判示"],
  ["轮", "值胎廓船椅岗渡机"],
  ["届", "时"],
  ["天", "地空气然津河涯府"],
  ["周", "边围刊年易转报口岁"],
  ["年", "代轮糕鉴级报份轻度"],
  ["年级", ""],
  ["小时", "代候"],
  ["课时", ""],
  ["分钟", ""],
  ["万", "达向科里事家"],
  ["亿", "达"],
  ["元", "素旦宝宵数件"],
  ["余", "地姚杭额量下生"],
  ["多", "样元媒边功种数民"],
  ["起", "点初始因源义诉草到着步重底来"],
  ["支", "持付撑队部路行出援教"],
  ["只", "是有要能"],
  ["辆", ""],
  ["台", "账湾风词阶式灯州办"],
  ["套", "餐路"],
  ["间", "隔接谍距"],
  ["所", "有以在谓属需述得作"],
  ["座", "谈位椅机右标"],
  ["处", "理于长在境置方罚室事级分"],
  ["亩", "产均"],
  ["公里", ""],
  ["公顷", ""],
  ["公斤", ""],
  ["吨", "位"],
  ["平方米", ""],
  ["立方米", ""],
  ["米", "粉饭线兰其"],
  ["千瓦", ""],
  ["兆", ""],
  ["倍", ""],
  ["人次", ""],
  ["场次", ""],
  ["户次", ""],
  ["件次", ""],
  ["课", "程堂题外件"],
  ["章", "程节丘贡"],
  ["页", "面岩码"],
  ["本", "地市县省级部校院局科次年着身人质土科来届月周区单位"],
  ["册", "子"],
  ["幅", "度员"],
  ["部", "门分队署委件长属位里落"],
  ["集", "团中体合约资群装"],
  ["档", "案次"],
  ["岁", "月末"],
  ["步", "骤伐行调"],
  ["点", "评击位面燃名出赞滴缀"],
  ["对", "于象接应方比口照策外内待话标"],
  ["类", "似别型"],
  ["种", "植子类业质田养"],
  ["万元", ""],
  ["亿元", ""],
  ["万人", ""],
  ["百", "姓货科度"],
  ["千", "秋方"],
  ["篇次", ""],
  ["班次", ""],
  ["班", "级组子长车主"],
  ["组", "织长成建合员"],
  ["门", "户店诊口头面"],
  ["株", "洲连"],
  ["头", "条部衔脑等"],
  ["宗", "旨教族"],
  ["尾", "气矿款声"],
  ["顶", "层级点岗替"],
  ["面", "积向对貌试板临"],
];

/** Measures before which a single letter is a number left out; before the others it may name a type or a variable. */
const SURE: ReadonlySet<string> = new Set(
  "个 名 人 人次 次 场 场次 岁 期 项 条 件 份 家 户 篇 批 轮 届 天 周 年 小时 课时 分钟 万 万元 亿 亿元 元 余 起 支 辆 台 套 亩 公里 公顷 公斤 吨 平方米".split(
    " ",
  ),
);

const anyOf = (measures: typeof MEASURES): string =>
  [...measures]
    .sort((a, b) => b[0].length - a[0].length)
    .map(([measure, notBefore]) => (notBefore === "" ? measure : `${measure}(?![${notBefore}])`))
    .join("|");

/** What a number that was left out may stand before: 次, 余人, 万元, %. */
export const BEFORE_MEASURE = new RegExp(`^\\s?(?:[余多几][万千百]?)?(?:${anyOf(MEASURES)}|[%％‰℃])`);
export const BEFORE_SURE_MEASURE = new RegExp(
  `^\\s?(?:[余多几][万千百]?)?(?:${anyOf(MEASURES.filter(([measure]) => SURE.has(measure)))}|[%％])`,
);
