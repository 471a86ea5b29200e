import { diagnosticsOf } from "@draftlint/core/testing";
import { describe, expect, test } from "vitest";
import rule from "./rule.ts";

/** `message:text` of each finding of a draft. */
function leftoversIn(text: string, fileName = "draft.md"): readonly string[] {
  return diagnosticsOf(rule, text, { fileName }).map(({ messageId, start, end }) => `${messageId}:${text.slice(start.offset, end.offset)}`);
}

const BROKEN_OFF = "本馆在全年工作中坚持以读者为中心，把借阅服务、阅读推广和古籍保护三项工作结合起来，推动各";

describe("reports", () => {
  test.each<[draft: string, ...found: string[]]>([
    ["完成编目。\n\n---此处隐藏1520字，下载后查看---\n\n下半年继续编目。", "hidden:---此处隐藏1520字，下载后查看---"],
    ["【开通会员后即可查看全文】", "hidden:【开通会员后即可查看全文】"],
    ["此处隐藏内容需要登录后才能查看", "hidden:此处隐藏内容需要登录后才能查看"],
    ["还剩12页未读，继续阅读", "hidden:还剩12页未读，继续阅读"],
    ["Sign in to continue reading this report", "hidden:Sign in to continue reading this report"],
    ["阅读全文", "navigation:阅读全文"],
    ["点击查看更多", "navigation:点击查看更多"],
    ["完整内容请购买会员后阅读", "hidden:完整内容请购买会员后阅读"],
    ["← Older posts | Newer posts →", "navigation:← Older posts | Newer posts →"],
    ["Share this post via e-mail or WhatsApp", "navigation:Share this post via e-mail or WhatsApp"],
    ["返回顶部", "navigation:返回顶部"],
    ["责任编辑：林小雨", "navigation:责任编辑：林小雨"],
    ["完成编目。责任编辑：林小雨", "navigation:责任编辑：林小雨"],
    ["上一篇：读者服务月总结", "navigation:上一篇：读者服务月总结"],
    ["您当前的位置：首页 > 工作总结 > 正文", "navigation:您当前的位置：首页 > 工作总结 > 正文"],
    ["浏览次数：1024", "navigation:浏览次数：1024"],
    ["Skip to content", "navigation:Skip to content"],
    ["Share on Twitter", "navigation:Share on Twitter"],
    ["This website uses cookies to improve your experience.", "navigation:This website uses cookies to improve your experience."],
    ["Read more »", "navigation:Read more »"],
    ["全年工作到此结束。 |", "separator: |"],
    ["The catalogue is complete. |", "separator: |"],
    ["年度总结（终稿）.docx", "file-name:年度总结（终稿）.docx"],
    ["annual-report-final.pdf", "file-name:annual-report-final.pdf"],
    ["完成编目。\n\n— 3 —\n\n继续编目。", "page-number:— 3 —"],
    ["完成编目。\n\n- 3 -\n\n继续编目。", "page-number:3 -"],
    ["第 3 页 共 10 页", "page-number:第 3 页 共 10 页"],
    ["Page 3 of 10", "page-number:Page 3 of 10"],
    [`${BROKEN_OFF}\n\n12\n\n项任务按期完成，读者满意度继续提高。`, "page-number:12"],
    ["作为一个人工智能语言模型，我无法提供实时数据。", "chat:作为一个人工智能语言模型，我无法提供实时数据。"],
    ["好的，以下是一份图书馆工作总结：\n\n今年购书一千册。", "chat:好的，以下是一份图书馆工作总结："],
    ["今年购书一千册。\n\n希望以上内容对您有所帮助！", "chat:希望以上内容对您有所帮助！"],
    [
      "上述方案仅供参考，希望能帮助到您。如需进一步修改，欢迎随时告诉我！",
      "chat:上述方案仅供参考，希望能帮助到您。",
      "chat:如需进一步修改，欢迎随时告诉我！",
    ],
    ["As an AI language model, I cannot visit the library.", "chat:As an AI language model, I cannot visit the library."],
    ["Certainly! Here is a report on the library.", "chat:Certainly! Here is a report on the library."],
    ["The library is open. I hope this helps!", "chat:I hope this helps!"],
    ["Loans rose 【4†source】 in May.", "citation:【4†source】"],
    ["Loans rose :contentReference[oaicite:0]{index=0} in May.", "citation::contentReference[oaicite:0]{index=0}"],
    ["Loans rose turn0search1turn0search4 in May.", "citation:turn0search1turn0search4"],
    [
      "<<<<<<< HEAD\nopen at nine\n=======\nopen at ten\n>>>>>>> branch",
      "conflict:<<<<<<< HEAD",
      "conflict:=======",
      "conflict:>>>>>>> branch",
    ],
    ["The library {++now++} opens {--late--} at {~~nine~>ten~~}.", "revision:{++now++}", "revision:{--late--}", "revision:{~~nine~>ten~~}"],
    ["【修订】开放时间改为九点。", "revision:【修订】"],
    ["开放时间\u200b\u200b改为九点。", "invisible:\u200b\u200b"],
    ["开放\ufeff时间", "invisible:\ufeff"],
    ["\uf0b7 开放时间", "lost:\uf0b7"],
    ["开放时\ufffd\ufffd为九点。", "lost:\ufffd\ufffd"],
    ["详见错误！未找到引用源。", "field-error:错误！未找到引用源。"],
    ["See Error! Reference source not found. for the hours.", "field-error:Error! Reference source not found."],
    ["学习中国GCD历史。", "masked:GCD"],
    ["市ZF印发通知。", "masked:ZF"],
    ["学习总书记法治思想。", "nameless:总书记法治思想"],
    ["坚持以新时代中国特色社会主义思想为指导。", "bare:新时代中国特色社会主义思想"],
    ["学习克思主义原理。", "nameless:克思主义"],
    ["A &amp;nbsp; code", "space-entity:&amp;nbsp;"],
    ['Text <span style="mso-spacerun:yes">pasted</span>', 'tag:<span style="mso-spacerun:yes">'],
  ])("%s", (draft, ...found) => {
    expect(leftoversIn(draft)).toEqual(found);
  });

  test("a word cut up in a plain-text draft", () => {
    expect(leftoversIn("优秀共*产*党员", "draft.txt")).toEqual(["masked:共*产*党"]);
    expect(leftoversIn("习.近.平同志", "draft.txt")).toEqual(["masked:习.近.平"]);
  });

  test("codes in a plain-text draft", () => {
    expect(leftoversIn("开放时间&nbsp;&nbsp;九点", "draft.txt")).toEqual(["space-entity:&nbsp;&nbsp;"]);
    expect(leftoversIn("开放时间<br>九点", "draft.txt")).toEqual(["tag:<br>"]);
    expect(leftoversIn("<p><span>开放时间</span></p>", "draft.txt")).toEqual(["tag:<p><span>", "tag:</span></p>"]);
  });
});

describe("leaves alone", () => {
  test.each([
    "以上数据仅供参考，以年报为准。",
    "如有疑问，可随时向服务台提出。",
    "其余部分须经馆长批准后购买。",
    "登录后可以查看借阅记录。",
    "下载后请核对文件大小。",
    "本节隐藏了三个细节，供读者思考。",
    "请点击“阅读全文”按钮展开文章。",
    "- 返回首页\n- 查看更多",
    "[返回顶部](#top)",
    "[Read more](https://example.org/more)",
    "责任编辑由馆长指定，任期一年。",
    "上一篇文章介绍了分类法。",
    "The page has a Read more link at its end.",
    "We ask every site that uses cookies for consent.",
    "附件：\n\n年度总结.docx",
    "The file `report.docx` holds the figures.",
    "附件1：年度总结.docx",
    "| a | b |\n| --- | --- |\n| 1 | 2 |",
    "- `|` (pipe)",
    "a | b",
    "3\n\n是一个质数。",
    "第3页有插图。",
    "See page 3 of the guide.",
    "- 3 branches\n- 4 branches",
    "作为一个图书馆员，我每天接待读者。",
    "人工智能助手正在改变图书馆的服务。",
    "希望这些措施对读者有所帮助。",
    "以下是今年的主要数据：",
    "如果您有疑问，请联系服务台。",
    "As an AI company, we publish our methods.",
    "Certainly, the library will open on Monday.",
    "Here is a summary of the year:",
    "Let me know if you have questions.",
    "“作为一个人工智能语言模型，我无法回答。”是常见的残留语句。",
    "Search for `turn0search1` and `:contentReference[oaicite:0]`.",
    "Take turns: turn 0, search 1.",
    "```\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> branch\n```",
    "Title\n=======\n\nText",
    "`{++added++}` marks an addition.",
    "修订说明见附录。",
    "Use `&nbsp;` for a space, or the entity &amp;nbsp; in HTML.",
    "AT&T and R&D",
    "One<br>two",
    "family: \u{1f468}\u200d\u{1f469}",
    "**“重点”**\u200b内容",
    "The decoder writes \ufffd for unknown bytes.",
    "求两数的GCD（最大公约数）。",
    "ZF 公司的变速箱",
    "学习习近平新时代中国特色社会主义思想。",
    "总书记关于图书馆的重要论述",
    "总书记新年贺词",
    "中共XX党委印发通知。",
    "国产党参一批",
    "马克思主义、毛泽东思想、邓小平理论",
    "“三个代表”重要思想",
    "The MDN docs and GWY-100 device",
  ])("%s", (draft) => {
    expect(leftoversIn(draft)).toEqual([]);
  });

  test("prose about tags in a plain-text draft", () => {
    expect(leftoversIn("换行用 <br> 标签。", "draft.txt")).toEqual([]);
    expect(leftoversIn("Write &lt; as an HTML entity.", "draft.txt")).toEqual([]);
    expect(leftoversIn("甲 | 乙 | 丙", "draft.txt")).toEqual([]);
  });
});

test("a long line is read in time that grows with its length", () => {
  const started = performance.now();
  leftoversIn(
    `${"{++ ".repeat(40_000)}\n${"-下载".repeat(40_000)}\n${"<span ".repeat(40_000)}\n${"turn0search".repeat(20_000)}\n${"---".repeat(40_000)}`,
    "draft.txt",
  );
  expect(performance.now() - started).toBeLessThan(1500);
});
