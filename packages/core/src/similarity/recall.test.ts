import { describe, expect, test } from "vitest";
import { firstEquals } from "./exact-copies.ts";
import { indexGrams, type NearCopy, nearCopies } from "./near-copies.ts";
import { TokenTable } from "./tokens.ts";

/** Mulberry32: the same numbers in every run. */
function numbers(start: number): (below: number) => number {
  let state = start;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const WHO_ZH =
  "采编部的值班馆员|负责古籍修复的老师傅|新来的几位实习生|社区流动书车的司机|少儿阅览室的义工|城东分馆的负责人|参与评审的外聘专家|后勤保障小组|数字化加工中心|读者委员会的代表|信息技术部的工程师|档案库房的保管员|夜班的安全巡查员|残障读者服务窗口|讲座活动的主持人|财务室的出纳|书店的合作伙伴|街道文化站的干事|地方文献的征集人|特藏室的研究馆员".split(
    "|",
  );
const WHAT_ZH =
  "把积压多年的旧报纸逐张扫描入库|重新核对了书架上每一排的索书号|为行动不便的老人送书上门|在门厅里搭起了一面明亮的展示墙|编写了一本图文并茂的使用手册|向街坊征集家谱和老照片|更换了损坏的空调滤网和灯管|组织孩子们排演了一出短剧|与邻县同行交换了复本清单|清点了库房角落里的纸箱|调试好自助借还机的触摸屏|请人翻译了一批外文说明书|整理出三百余册待剔除的图书|设计了便于携带的借阅卡套|给漏雨的天窗重新做了防水|把活动预告贴到了公交站牌旁|记录下每位访客的意见和建议|试用了新采购的除湿设备|把缺页的期刊补印装订成册|为讲座录制了完整的视频".split(
    "|",
  );
const WHY_ZH =
  "既方便了查找，又腾出了宝贵的空间|得到了周边居民的一致好评|使原本冷清的角落变得热闹起来|减少了工作人员弯腰搬运的次数|也为明年的预算申报提供了依据|让更多人了解到本地的历史|避免了雨季可能出现的霉变|受到上级单位的通报表扬|极大地缩短了排队等候的时间|帮助新手很快熟悉了业务流程|为后续的展览打下了坚实基础|解决了长期困扰大家的难题|进一步拉近了与读者的距离|保证了夜间开放的安全|成为全市同行参观学习的样板|促使更多家庭走进书香世界|节约了一笔不小的开支|填补了馆藏目录中的空白|提升了公众对服务的满意程度|为研究者留下了珍贵的线索".split(
    "|",
  );
const PLANS_ZH =
  "按照年初制定的工作计划和时间安排|在经费和人手都很紧张的情况下|经过三个多月的反复讨论和试验|趁着暑期读者较少的空当|为了迎接即将到来的馆庆活动|根据去年问卷调查反映的问题|在兄弟单位的大力支持下".split(
    "|",
  );
const FILLERS_ZH = "河流 石桥 灯塔 草原 竹林 钢琴 枫叶 帆船 陶罐 云海 麦田 山谷".split(" ");

const WHO_EN =
  "the night librarian|a retired bookbinder|our youngest volunteer|the van driver|an outside auditor|the reading club|a visiting scholar|the cleaning crew|the town archivist|a patient carpenter|the network engineer|the music teacher|a group of pupils|the deputy director|one careful donor|the front desk|a local historian|the weekend team|the translation office|an anxious intern".split(
    "|",
  );
const WHAT_EN =
  "sorted the dusty boxes behind the western staircase|repaired nine broken shelves with borrowed tools|wrote short labels for every painting in the hall|moved the heavy card index to a brighter room|recorded old songs that nobody had written down|carried warm soup to readers who were stuck in the snow|measured the damp walls of the lower vault|explained the new lending rules to worried parents|copied faded letters by hand under a strong lamp|planted small trees along the path to the gate|counted the missing journals of the last century|printed a map that shows the way to the branch|tested the alarm while the building was empty|collected stories from fishermen in the harbour|painted the children's corner in three soft colours|replaced the cracked windows of the attic|answered hundreds of questions about family names|arranged a quiet evening with poems and tea|scanned the oldest minutes of the town council|built a ramp for visitors with wheelchairs".split(
    "|",
  );
const WHY_EN =
  "so that nothing was lost when the pipes burst|which pleased the mayor more than any speech|because the insurance company had asked for proof|although the budget had been cut twice|before the spring fair brought its usual crowds|and the newspaper printed a friendly report|while everybody else was still on holiday|until the last reader had gone home|as the board had promised in its letter|without asking for a single extra coin|since the old rooms were needed for concerts|and thus saved a whole week of work|even though the lift was out of order|after months of patient negotiation|in order to welcome guests from abroad|whenever the weather allowed it|despite the noise from the building site|so nobody had to wait in the rain|with the help of a small grant|long before the first bus arrived".split(
    "|",
  );
const FILLERS_EN = "meadow candle ribbon lantern orchard pebble saddle timber velvet willow kettle marble".split(" ");

const clausesOf = (index: number, who: readonly string[], what: readonly string[], why: readonly string[]): readonly string[] => [
  who[index % 20]!,
  what[(index * 7 + Math.floor(index / 20) * 3) % 20]!,
  why[(index * 11 + Math.floor(index / 20) * 7) % 20]!,
];

const SENTENCES = 300;
const zh = Array.from({ length: SENTENCES }, (_, index) => {
  const [who, what, why] = clausesOf(index, WHO_ZH, WHAT_ZH, WHY_ZH);
  const length = index % 5;
  // One short sentence, two usual and two long ones, as in prose.
  return length === 0 ? `${who}${what}。` : length < 3 ? `${who}${what}，${why}。` : `${PLANS_ZH[index % 7]}，${who}${what}，${why}。`;
});
const en = Array.from({ length: SENTENCES }, (_, index) => {
  const [who, what, why] = clausesOf(index, WHO_EN, WHAT_EN, WHY_EN);
  return `On that day ${who} ${what} ${why}.`;
});

type Edit = (sentence: string, random: (below: number) => number) => string;

/** Places for `count` replaced pieces of `length` characters, apart from each other. */
function places(length: number, count: number, size: number, random: (below: number) => number): readonly number[] {
  for (;;) {
    const chosen = Array.from({ length: count }, () => random(length - size)).sort((a, b) => a - b);
    if (chosen.every((at, index) => index === 0 || at - chosen[index - 1]! > size)) return chosen;
  }
}

const replaceCharacters =
  (count: number, size: number): Edit =>
  (sentence, random) => {
    let edited = sentence;
    for (const at of places(sentence.length - 1, count, size, random)) {
      const filler = FILLERS_ZH[random(FILLERS_ZH.length)]!.slice(0, size);
      edited = edited.slice(0, at) + filler + edited.slice(at + size);
    }
    return edited;
  };

const insertCharacters: Edit = (sentence, random) => {
  const at = random(sentence.length - 1);
  return `${sentence.slice(0, at)}在清晨的阳光之下${sentence.slice(at)}`;
};

const replaceWords =
  (count: number): Edit =>
  (sentence, random) => {
    const words = sentence.split(" ");
    for (const at of places(words.length, count, 1, random)) words[at] = FILLERS_EN[random(FILLERS_EN.length)]!;
    return words.join(" ");
  };

const insertWords: Edit = (sentence, random) => {
  const words = sentence.split(" ");
  words.splice(1 + random(words.length - 2), 0, "under", "bright", "lanterns");
  return words.join(" ");
};

function isFound(original: string, edited: string): boolean {
  const table = new TokenTable([original, edited], () => 0);
  return copiesIn(table, [0, 1]).length > 0;
}

function copiesIn(table: TokenTable, members: readonly number[]): readonly NearCopy[] {
  const first = firstEquals(table, members, false);
  const distinct = members.filter((index) => first[index] === index);
  if (distinct.length < members.length) return [{ later: 1, earlier: 0, similarity: 1, contained: false }];
  return nearCopies({ table, members: distinct, comparable: () => true, mayContain: () => true }, indexGrams(table, distinct));
}

function recall(sentences: readonly string[], edit: Edit): number {
  const random = numbers(20260115);
  const found = sentences.filter((sentence) => isFound(sentence, edit(sentence, random)));
  return found.length / sentences.length;
}

const zhOfThreeClauses = zh.filter((sentence) => sentence.split("，").length === 3);

describe("recall of edited copies", () => {
  test("the samples are what the thresholds were measured on", () => {
    const mean = (texts: readonly string[], size: (text: string) => number): number =>
      texts.reduce((sum, text) => sum + size(text), 0) / texts.length;
    expect(new Set([...zh, ...en]).size).toBe(2 * SENTENCES);
    expect(zhOfThreeClauses.length).toBeGreaterThan(100);
    expect(mean(zh, (text) => text.length)).toBeGreaterThan(30);
    expect(mean(zh, (text) => text.length)).toBeLessThan(42);
    expect(mean(en, (text) => text.split(" ").length)).toBeGreaterThan(15);
    expect(mean(en, (text) => text.split(" ").length)).toBeLessThan(24);
  });

  // The floors are the shares that the union of measures finds in 3,000 sentences of edited prose.
  test.each([
    ["a character replaced", replaceCharacters(1, 1), 1],
    ["two characters replaced", replaceCharacters(2, 1), 1],
    ["a word of two characters replaced", replaceCharacters(1, 2), 1],
    ["two words replaced", replaceCharacters(2, 2), 0.77],
    ["three words replaced", replaceCharacters(3, 2), 0.37],
    ["eight characters inserted", insertCharacters, 1],
  ] as const)("Chinese, %s", (_, edit, floor) => {
    expect(recall(zh, edit)).toBeGreaterThanOrEqual(floor);
  });

  test("Chinese, a clause left out", () => {
    const leaveOut: Edit = (sentence, random) => {
      const clauses = sentence.slice(0, -1).split("，");
      clauses.splice(random(clauses.length), 1);
      return `${clauses.join("，")}。`;
    };
    expect(recall(zhOfThreeClauses, leaveOut)).toBeGreaterThanOrEqual(0.83);
  });

  test("Chinese, clauses in another order", () => {
    const reorder: Edit = (sentence) => {
      const [first, ...rest] = sentence.slice(0, -1).split("，");
      return `${[...rest, first].join("，")}。`;
    };
    expect(recall(zhOfThreeClauses, reorder)).toBeGreaterThanOrEqual(0.99);
  });

  test.each([
    ["a word replaced", replaceWords(1), 0.98],
    ["two words replaced", replaceWords(2), 0.93],
    ["three words replaced", replaceWords(3), 0.76],
    ["three words inserted", insertWords, 1],
  ] as const)("English, %s", (_, edit, floor) => {
    expect(recall(en, edit)).toBeGreaterThanOrEqual(floor);
  });
});

test("sentences that share a clause are no copies", () => {
  for (const sentences of [zh.slice(0, 20), en.slice(0, 20)]) {
    const table = new TokenTable(sentences, () => 0);
    const members = sentences.map((_, index) => index);
    expect(copiesIn(table, members)).toEqual([]);
  }
});
