// Founding years and other epochs whose anniversaries drafts count: Encyclopaedia of China (3rd ed.) and Encyclopaedia Britannica, one entry each.

export interface Epoch {
  readonly year: number;
  readonly name: { readonly en: string; readonly "zh-CN": string };
  /** What stands right before 75周年 or 75年来. */
  readonly zh: RegExp | null;
  /** What stands after "75th anniversary of". */
  readonly en: RegExp | null;
  /** Other countries use the same words for an epoch of their own. */
  readonly isShared?: true;
}

export const EPOCHS: readonly Epoch[] = [
  {
    year: 1921,
    name: { en: "the founding of the Communist Party of China", "zh-CN": "中国共产党成立" },
    zh: /(?:建党|中国共产党(?:成立|建党|建立|诞生)|(?<![民主工农])党(?:成立|的?生日))$/,
    en: /^(?:the )?(?:founding|establishment) of (?:the )?(?:Communist Party of China|CPC|Chinese Communist Party)/i,
  },
  {
    year: 1949,
    name: { en: "the founding of the People's Republic of China", "zh-CN": "新中国成立" },
    zh: /(?:新中国|中华人民共和国)(?:成立|建立|诞生)$/,
    en: /^(?:the )?(?:founding|establishment) of (?:the )?(?:People's Republic of China|PRC|New China)/i,
  },
  {
    year: 1949,
    name: { en: "the founding of the People's Republic of China", "zh-CN": "新中国成立" },
    zh: /(?:建国|国庆|共和国(?:成立|建立|诞生))$/,
    en: null,
    isShared: true,
  },
  {
    year: 1927,
    name: { en: "the founding of the People's Liberation Army", "zh-CN": "建军" },
    zh: /(?:(?<!新)建军|解放军(?:成立|建军)|南昌起义)$/,
    en: /^(?:the )?founding of (?:the )?(?:People's Liberation Army|PLA)/i,
  },
  {
    year: 1922,
    name: { en: "the founding of the Communist Youth League", "zh-CN": "共青团成立" },
    zh: /(?:建团|(?:共产主义青年团|共青团)(?:成立|建团|建立))$/,
    en: null,
  },
  {
    year: 1919,
    name: { en: "the May Fourth Movement", "zh-CN": "五四运动" },
    zh: /五四运动(?:爆发|发生)?$/,
    en: /^(?:the )?May (?:Fourth|4th) Movement/i,
  },
  {
    year: 1911,
    name: { en: "the Revolution of 1911", "zh-CN": "辛亥革命" },
    zh: /辛亥革命(?:爆发|发生)?$/,
    en: /^(?:the )?(?:Xinhai Revolution|Revolution of 1911|1911 Revolution)/i,
  },
  { year: 1935, name: { en: "the Zunyi Conference", "zh-CN": "遵义会议" }, zh: /遵义会议(?:召开)?$/, en: null },
  { year: 1934, name: { en: "the start of the Long March", "zh-CN": "长征出发" }, zh: /长征出发$/, en: null },
  { year: 1936, name: { en: "the victory of the Long March", "zh-CN": "长征胜利" }, zh: /长征(?:的|取得)?胜利$/, en: null },
  {
    year: 1945,
    name: { en: "the victory in the War of Resistance and World War II", "zh-CN": "抗战胜利" },
    zh: /(?:抗(?:日战争|战)(?:暨世界反法西斯战争)?|世界反法西斯战争)(?:的|取得)?胜利$/,
    en: /^(?:the )?(?:end of (?:the )?(?:World War II|WWII|Second World War)|victory in the (?:Chinese People's )?War of Resistance)/i,
  },
  {
    year: 1950,
    name: { en: "the Chinese volunteers' entry into the Korean War", "zh-CN": "抗美援朝出国作战" },
    zh: /抗美援朝(?:出国)?作战$/,
    en: null,
  },
  { year: 1951, name: { en: "the peaceful liberation of Tibet", "zh-CN": "西藏和平解放" }, zh: /西藏和平解放$/, en: null },
  {
    year: 1978,
    name: { en: "reform and opening up", "zh-CN": "改革开放" },
    zh: /(?:改革开放|(?<!二十届)十一届三中全会(?:召开)?)$/,
    en: /^(?:China's |the )?reform and opening[- ]up/i,
  },
  {
    year: 1980,
    name: { en: "the Shenzhen Special Economic Zone", "zh-CN": "深圳经济特区建立" },
    zh: /深圳经济特区(?:建立|成立|设立)$/,
    en: /^(?:the )?Shenzhen Special Economic Zone/i,
  },
  { year: 1990, name: { en: "the opening up of Pudong", "zh-CN": "浦东开发开放" }, zh: /浦东(?:新区)?开发开放$/, en: null },
  {
    year: 1997,
    name: { en: "Hong Kong's return to China", "zh-CN": "香港回归" },
    zh: /香港回归(?:祖国)?$/,
    en: /^(?:Hong Kong's return|the (?:return|handover) of Hong Kong)/i,
  },
  {
    year: 1999,
    name: { en: "Macao's return to China", "zh-CN": "澳门回归" },
    zh: /澳门回归(?:祖国)?$/,
    en: /^(?:Macao's return|the (?:return|handover) of Macao)/i,
  },
  {
    year: 2001,
    name: { en: "China's accession to the WTO", "zh-CN": "中国加入世界贸易组织" },
    zh: /(?:加入世界?贸(?:易)?组织|中国入世)$/,
    en: /^China's (?:accession to|entry into) the WTO/i,
  },
  {
    year: 2008,
    name: { en: "the Wenchuan earthquake", "zh-CN": "汶川地震" },
    zh: /汶川(?:特大|大)?地震$/,
    en: /^(?:the )?Wenchuan earthquake/i,
  },
  { year: 2017, name: { en: "the Xiong'an New Area", "zh-CN": "雄安新区设立" }, zh: /雄安新区(?:设立|成立)$/, en: null },
  {
    year: 1945,
    name: { en: "the founding of the United Nations", "zh-CN": "联合国成立" },
    zh: /联合国(?:成立|创建)$/,
    en: /^(?:the )?(?:founding|establishment|creation) of (?:the )?(?:United Nations|UN)\b|^(?:the )?United Nations/i,
  },
  {
    year: 1969,
    name: { en: "the first Moon landing", "zh-CN": "人类首次登月" },
    zh: /人类(?:首次)?登(?:陆月球|月)$/,
    en: /^(?:the )?(?:first )?(?:Apollo 11 |moon )(?:moon )?landing/i,
  },
  {
    year: 1989,
    name: { en: "the fall of the Berlin Wall", "zh-CN": "柏林墙倒塌" },
    zh: /柏林墙倒塌$/,
    en: /^(?:the )?fall of the Berlin Wall/i,
  },
  {
    year: 1776,
    name: { en: "the Declaration of Independence", "zh-CN": "美国独立" },
    zh: /美国(?:建国|独立)$/,
    en: /^(?:the )?(?:US |U\.S\. |American )?(?:Declaration of Independence|independence of the United States)/i,
  },
];
