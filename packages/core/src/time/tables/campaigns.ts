// Campaigns of limited duration: the notices that launched them and the reports of their closing meetings, published by Xinhua (news.cn) and gov.cn.

export interface Campaign {
  readonly name: { readonly en: string; readonly "zh-CN": string };
  /** The distinctive part of the name, in the forms that drafts use. */
  readonly pattern: RegExp;
  /** Month of the start and of the end, ISO 8601. */
  readonly start: string;
  readonly end: string;
  /** Month from which a regulation makes the same work a regular duty; `null` where none does. */
  readonly regularSince: string | null;
}

export const CAMPAIGNS: readonly Campaign[] = [
  {
    name: { en: "campaign to keep Party members' advanced nature", "zh-CN": "保持共产党员先进性教育活动" },
    pattern: /保持共产党员先进性教育/g,
    start: "2005-01",
    end: "2006-06",
    regularSince: null,
  },
  {
    name: { en: "campaign to study the Scientific Outlook on Development", "zh-CN": "深入学习实践科学发展观活动" },
    pattern: /学习实践科学发展观/g,
    start: "2008-09",
    end: "2010-04",
    regularSince: null,
  },
  {
    name: { en: "mass line campaign", "zh-CN": "党的群众路线教育实践活动" },
    pattern: /群众路线教育实践/g,
    start: "2013-06",
    end: "2014-10",
    regularSince: null,
  },
  {
    name: { en: "Three Stricts and Three Honests campaign", "zh-CN": "“三严三实”专题教育" },
    pattern: /三严三实[”"]?专题教育/g,
    start: "2015-04",
    end: "2016-01",
    regularSince: null,
  },
  {
    name: { en: "campaign “Stay true to our founding mission”", "zh-CN": "“不忘初心、牢记使命”主题教育" },
    pattern: /不忘初心[、，,]?\s?牢记使命[”"]?主题教育/g,
    start: "2019-06",
    end: "2020-01",
    regularSince: null,
  },
  {
    name: { en: "Party history education", "zh-CN": "党史学习教育" },
    pattern: /党史学习教育/g,
    start: "2021-02",
    end: "2021-12",
    // 《党史学习教育工作条例》, issued in February 2024.
    regularSince: "2024-02",
  },
  {
    name: { en: "theme education of 2023", "zh-CN": "学习贯彻习近平新时代中国特色社会主义思想主题教育" },
    pattern: /新时代中国特色社会主义思想[”"]?主题教育/g,
    start: "2023-04",
    end: "2024-02",
    regularSince: null,
  },
  {
    name: { en: "Party discipline education of 2024", "zh-CN": "党纪学习教育" },
    pattern: /党纪学习教育/g,
    start: "2024-04",
    end: "2024-07",
    regularSince: null,
  },
  {
    name: { en: "education on the eight-point decision", "zh-CN": "深入贯彻中央八项规定精神学习教育" },
    pattern: /(?:中央)?八项规定精神学习教育/g,
    start: "2025-03",
    end: "2025-07",
    regularSince: null,
  },
  {
    name: { en: "education and rectification of the political and legal ranks", "zh-CN": "政法队伍教育整顿" },
    pattern: /政法队伍教育整顿/g,
    start: "2020-07",
    end: "2022-01",
    regularSince: null,
  },
  {
    name: { en: "fight against poverty", "zh-CN": "脱贫攻坚战" },
    pattern: /脱贫攻坚战/g,
    start: "2015-11",
    end: "2021-02",
    regularSince: null,
  },
  {
    name: { en: "three-year fight against organised crime", "zh-CN": "扫黑除恶专项斗争" },
    pattern: /扫黑除恶专项斗争/g,
    start: "2018-01",
    end: "2021-03",
    regularSince: null,
  },
  {
    name: { en: "three-year action on state-owned enterprises", "zh-CN": "国企改革三年行动" },
    pattern: /国(?:有)?企(?:业)?改革三年行动/g,
    start: "2020-06",
    end: "2022-12",
    regularSince: null,
  },
  {
    name: { en: "three-year action on work safety", "zh-CN": "安全生产专项整治三年行动" },
    pattern: /安全生产专项整治三年行动/g,
    start: "2020-04",
    end: "2022-12",
    regularSince: null,
  },
  {
    name: { en: "three-year action on rural living conditions", "zh-CN": "农村人居环境整治三年行动" },
    pattern: /农村人居环境整治三年行动/g,
    start: "2018-02",
    end: "2020-12",
    regularSince: null,
  },
  {
    name: { en: "seventh national census", "zh-CN": "第七次全国人口普查" },
    pattern: /第七次全国人口普查/g,
    start: "2019-10",
    end: "2021-05",
    regularSince: null,
  },
  {
    name: { en: "fifth national economic census", "zh-CN": "第五次全国经济普查" },
    pattern: /第五次全国经济普查/g,
    start: "2022-11",
    end: "2024-12",
    regularSince: null,
  },
  {
    name: { en: "Decade of Action for Road Safety 2011–2020", "zh-CN": "道路安全行动十年（2011—2020）" },
    pattern: /\bDecade of Action for Road Safety 2011[–-]2020/g,
    start: "2011-05",
    end: "2020-12",
    regularSince: null,
  },
  {
    name: { en: "Millennium Development Goals", "zh-CN": "千年发展目标" },
    pattern: /\bMillennium Development Goals|千年发展目标/g,
    start: "2000-09",
    end: "2015-12",
    regularSince: null,
  },
  {
    name: { en: "Horizon 2020", "zh-CN": "“地平线2020”计划" },
    pattern: /\bHorizon 2020\b/g,
    start: "2014-01",
    end: "2020-12",
    regularSince: null,
  },
  {
    name: { en: "Europe 2020 strategy", "zh-CN": "“欧洲2020”战略" },
    pattern: /\bEurope 2020\b/g,
    start: "2010-03",
    end: "2020-12",
    regularSince: null,
  },
];
