// Source: names of the guiding theories as in 中国共产党章程 (2022), 总纲; pinyin initials by 汉语拼音方案, as writers use them to pass keyword filters (ZF 政府, GCD 共产党 and the like, described in forums since about 2010).

/** A word that filters look for, as it is masked. */
export interface Masking {
  readonly word: string;
  /** Its pinyin initials. */
  readonly mask: string;
  /** One of these must match just before, or just after: initials alone have other meanings. */
  readonly before: RegExp | null;
  readonly after: RegExp | null;
}

export const MASKINGS: readonly Masking[] = [
  { word: "中国共产党", mask: "ZGGCD", before: /[\u3400-\u9fff]$/, after: /^[\u3400-\u9fff]/ },
  {
    word: "共产党",
    mask: "GCD",
    before: /(?:中国|中华|拥护|热爱|跟|听|在|向)$/,
    after: /^(?:员|人|宣言|领导|的领导|执政|成立)/,
  },
  {
    word: "习近平",
    mask: "XJP",
    before: /(?:学习|贯彻|在|以|主席|总书记)$/,
    after: /^(?:总书记|主席|同志|新时代|关于|强军|法治)/,
  },
  { word: "毛泽东", mask: "MZD", before: null, after: /^(?:思想|同志|主席)/ },
  { word: "邓小平", mask: "DXP", before: null, after: /^(?:理论|同志)/ },
  { word: "马克思", mask: "MKS", before: null, after: /^(?:主义|列宁)/ },
  {
    word: "社会主义",
    mask: "SHZY",
    before: /(?:特色|时代|建设|[党国])$/,
    after: /^(?:核心|现代化|思想|制度|道路|建设|国家)/,
  },
  { word: "中央", mask: "ZY", before: /(?:党|中共)$/, after: /^(?:军委|政治局|纪委|全会)/ },
  { word: "国务院", mask: "GWY", before: /(?:[经由、和])$/, after: /^(?:办公厅|令|总理|关于|常务)/ },
  { word: "人民政府", mask: "RMZF", before: /(?:[省市县区乡镇州])$/, after: null },
  {
    word: "政府",
    mask: "ZF",
    before: /(?:[省市县区乡镇州级]|人民|中央|地方)$/,
    after: /^(?:采购|部门|机关|工作报告|网站|职能|办公)/,
  },
];

/** Words that are cut up by signs: 共*产*党, 习·近·平, and with one character replaced: 共*党. */
export const CUT_UP: readonly string[] = ["共产党", "习近平", "毛泽东", "邓小平", "国务院", "社会主义"];

/** Fixed terms, which always start with the same word. */
export const THEORIES: readonly string[] = [
  "习近平新时代中国特色社会主义思想",
  "习近平强军思想",
  "习近平法治思想",
  "习近平生态文明思想",
  "习近平外交思想",
  "习近平经济思想",
  "习近平文化思想",
];

/** What is left of a fixed term when its first character was lost; it cannot stand without it. */
export const HEADLESS: readonly (readonly [left: string, lost: string])[] = [
  ["克思主义", "马"],
  ["泽东思想", "毛"],
  ["小平理论", "邓"],
  ["近平新时代中国特色社会主义思想", "习"],
  ["个代表”重要思想", "三"],
];
