import { type CalendarDate, type Language, weekday } from "@draftlint/core";
import { type CleanDraft, DraftBuilder, type Style } from "./draft-builder.ts";
import { type Register, Writer } from "./prose.ts";
import { ENGLISH } from "./prose-en.ts";
import { CHINESE } from "./prose-zh.ts";
import { Random } from "./random.ts";

/** The day on which the drafts are read. */
export const NOW: CalendarDate = { year: 2026, month: 1, day: 20 };

/** What to write: kinds that people write in either language, in the styles in which they write them. */
export interface DraftForm {
  readonly kind: string;
  readonly language: Language;
  readonly style: Style;
}

const TECHNICAL: readonly string[] = ["readme", "adr", "postmortem", "tutorial"];

export const FORMS: readonly DraftForm[] = (["zh", "en"] as const).flatMap((language) => [
  ...(["summary", "plan", "minutes"] as const).flatMap((kind) =>
    (["markdown", "plain", "run-in"] as const).map((style) => ({ kind, language, style })),
  ),
  ...TECHNICAL.map((kind) => ({ kind, language, style: "markdown" as const })),
]);

/** A draft of a form; the same for the same seed. */
export function cleanDraft({ kind, language, style }: DraftForm, seed: number): CleanDraft {
  const random = new Random(
    [...`${kind} ${language} ${style} ${seed}`].reduce((hash, letter) => Math.imul(hash, 31) + letter.charCodeAt(0), 7),
  );
  const writer = new Writer(language === "zh" ? CHINESE : ENGLISH, random, language === "zh" ? chineseSlot : englishSlot);
  const builder = new DraftBuilder({
    language,
    style,
    isNumbered: !TECHNICAL.includes(kind) && random.next() < 0.6,
    isTight: random.next() < 0.5,
  });
  const work: Work = { random, writer, builder, say: (zh, en) => writer.fill(language === "zh" ? zh : en) };
  const { year, name } = KINDS[kind]!(work);
  return builder.finish({ kind, year, fileName: `${name}${style === "markdown" ? ".md" : ".txt"}` });
}

interface Work {
  readonly random: Random;
  readonly writer: Writer;
  readonly builder: DraftBuilder;
  /** The text of the draft's language, with its slots filled. */
  say(zh: string, en: string): string;
}

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

const chineseSlot = (slot: string, random: Random): string | null =>
  numberSlot(slot, random) ??
  (slot === "month" ? `${random.integer(2, 11)}月` : slot === "deadline" ? `${random.integer(3, 11)}月底` : null);
const englishSlot = (slot: string, random: Random): string | null =>
  numberSlot(slot, random) ?? (slot === "deadline" ? `the end of ${random.pick(MONTHS.slice(2, 11))}` : null);

function numberSlot(slot: string, random: Random): string | null {
  if (slot === "n") return String(random.integer(12, 89));
  if (slot === "small") return String(random.integer(2, 8));
  return slot === "percent" ? `${random.integer(11, 88)}%` : null;
}

const KINDS: Readonly<Record<string, (work: Work) => { readonly year: number; readonly name: string }>> = {
  summary(work) {
    const { builder, writer, random, say } = work;
    const title = say("{org}2025年工作总结", "{org}: work summary 2025");
    builder.title(title);
    builder.paragraph([...writer.write("intro", 2), ...writer.write("fact", 1)]);
    builder.heading(1, say("主要工作", "Main work and results"), true);
    topics(work, "progress", 4);
    if (builder.style === "markdown") {
      const rows = random
        .sample(writer.world.topic!, 3)
        .map((topic): [string, number, number] => [topic, random.integer(20, 99), random.integer(20, 99)]);
      builder.table([say("项目", "Field"), say("2024年", "2024"), say("2025年", "2025")], rows, say("合计", "Total"));
    }
    builder.heading(1, say("存在的问题", "Problems"), true);
    builder.paragraph(writer.write("problem", 2));
    const announcement = say("归结起来，主要有以下{count}个方面：", "Looking back, the following {count} shortcomings matter most:");
    const problems = writer.write("problem", random.integer(3, 4));
    if (random.next() < 0.5) builder.counted(announcement, problems);
    else builder.countedInline(announcement, problems);
    builder.heading(1, say("下一步打算", "Next steps"), true);
    builder.paragraph(writer.write("plan", 4));
    return { year: 2025, name: title.replace(/[: ]+/g, "-") };
  },
  plan(work) {
    const { builder, writer, say } = work;
    const title = say("{org}2026年工作计划", "{org}: work plan 2026");
    builder.title(title);
    builder.heading(1, say("总体要求", "Background"));
    builder.paragraph([...writer.write("fact", 2), ...writer.write("reasoning", 1)]);
    builder.heading(1, say("主要目标", "Goals"));
    builder.paragraph(writer.write("aim", 3));
    builder.heading(1, say("重点任务", "Tasks"), true);
    topics(work, "plan", 3);
    builder.heading(1, say("保障措施", "Resources"));
    builder.paragraph(writer.write("safeguard", 3));
    return { year: 2026, name: title.replace(/[: ]+/g, "-") };
  },
  minutes(work) {
    const { builder, writer, random, say } = work;
    const title = say("{org}业务例会会议纪要", "{org}: board meeting minutes");
    builder.title(title);
    const day = random.integer(5, 16);
    const name = weekday({ year: 2026, month: 1, day });
    builder.line(
      say(
        `2026年1月${day}日（{day}）上午，{org}在{place}召开业务例会，{group}、{partner}有关负责人参加。`,
        `The board met in {place} on {day}, ${day} January 2026, with {group} and a guest from {partner} present.`,
      ),
      builder.language === "zh" ? `星期${"日一二三四五六"[name]}` : DAYS[name]!,
    );
    if (builder.language === "en") {
      builder.heading(1, "Attendees", true);
      builder.list(random.sample(writer.world.group!, 3));
    }
    builder.heading(1, say("讨论情况", "Discussion"));
    builder.paragraph([...writer.write("discussion", 3), ...writer.write("fact", 1)]);
    builder.heading(1, say("议定事项", "Decisions"));
    builder.counted(
      say("会议议定以下{count}项：", "The board took the following {count} decisions:"),
      writer.write("decision", random.integer(3, 5)),
    );
    if (builder.language === "en") {
      builder.heading(1, "Action items", true);
      builder.list(writer.write("action", 2));
    }
    builder.heading(1, say("其他", "Other business"));
    builder.paragraph(writer.write("safeguard", 2));
    return { year: 2026, name: say("会议纪要", "meeting-minutes") };
  },
  readme(work) {
    const { builder, writer, say } = work;
    builder.title(say("目录合并工具", "Shelfmerge"));
    builder.paragraph(writer.write("technical", 2));
    builder.heading(1, say("安装", "Install"));
    builder.paragraph(writer.write("technical", 1));
    builder.line("```sh\nnpm install shelfmerge\n```");
    builder.heading(1, say("用法", "Usage"), true);
    builder.paragraph(writer.write("technical", 2));
    builder.line("```sh\nshelfmerge export.csv --output result.csv\n```");
    builder.paragraph(writer.write("technical", 2));
    builder.heading(1, say("参与贡献", "Contributing"), true);
    builder.paragraph([
      say("问题和建议请发到讨论区，修改前先阅读贡献指南", "questions and patches are welcome; please read the guide before you start"),
      ...writer.write("technical", 1),
    ]);
    builder.heading(1, say("许可证", "License"), true);
    builder.paragraph([say("本项目采用MIT许可证发布", "the project is released under the MIT licence")]);
    return { year: 2026, name: "README" };
  },
  adr(work) {
    const { builder, writer, say } = work;
    builder.title(say("架构决策记录7：改用全文检索引擎", "ADR 7: Move to a full-text search engine"));
    builder.heading(1, say("状态", "Status"));
    builder.paragraph([say("已采纳", "accepted")]);
    builder.heading(1, say("背景", "Context"), true);
    builder.paragraph(writer.write("reasoning", 3));
    builder.heading(1, say("决定", "Decision"), true);
    builder.paragraph([
      say("我们选用独立的全文检索引擎，由{group}负责部署和维护", "we run a separate search engine, which {group} installs and looks after"),
      ...writer.write("technical", 2),
    ]);
    builder.heading(1, say("后果", "Consequences"), true);
    builder.paragraph(writer.write("reasoning", 3));
    return { year: 2026, name: "0007-full-text-search" };
  },
  postmortem(work) {
    const { builder, writer, random, say } = work;
    const hour = random.integer(8, 15);
    const time = (minutes: number): string =>
      `${String(hour + Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
    builder.title(say("{system}中断故障复盘", "Postmortem: outage of {system}"));
    builder.heading(1, say("摘要", "Summary"));
    builder.paragraph(writer.write("outage", 2));
    builder.heading(1, say("影响", "Impact"), true);
    builder.paragraph(writer.write("impact", 2));
    builder.heading(1, say("时间线", "Timeline"), true);
    builder.list([
      say(`${time(4)} 新版本发布完毕，巡检未见异常`, `${time(4)} the release is complete and looks sound`),
      say(`${time(31)} 首个用户报告登录失败，{group}开始排查`, `${time(31)} a first user cannot log in, and {group} looks into it`),
      say(`${time(52)} 确认连接耗尽，决定回退`, `${time(52)} the pool is found empty, and a rollback is agreed`),
      say(`${time(75)} 服务恢复正常，继续观察`, `${time(75)} everything works again and stays under watch`),
    ]);
    builder.heading(1, say("根本原因", "Root cause"), true);
    builder.paragraph(writer.write("cause", 3));
    builder.heading(1, say("恢复过程", "Resolution"));
    builder.paragraph(writer.write("recovery", 2));
    builder.heading(1, say("改进措施", "Action items"), true);
    builder.list(writer.write("action", 3), "number");
    return { year: 2026, name: "postmortem" };
  },
  tutorial(work) {
    const { builder, writer, say } = work;
    builder.title(say("如何导出并核对目录", "How to export and check a catalogue"));
    builder.paragraph(writer.write("technical", 1));
    builder.heading(1, say("准备工作", "Prerequisites"));
    builder.paragraph(writer.write("technical", 2));
    builder.heading(1, say("操作步骤", "Steps"));
    builder.counted(say("全程分为{count}步：", "The task takes {count} steps:"), [
      say("打开{system}的管理页面，选择导出范围", "open the administration page of {system} and choose what to export"),
      say("点击生成文件，等待进度条走完", "press the button and wait until the bar has filled"),
      say("把文件复制到工作目录，核对行数", "copy the file to your working folder and compare the number of lines"),
      say("运行核对命令，查看差异清单", "run the check and read the list of differences"),
    ]);
    builder.paragraph(writer.write("technical", 2));
    builder.heading(1, say("结果验证", "Verification"));
    builder.paragraph(writer.write("technical", 2));
    builder.heading(1, say("常见问题", "Troubleshooting"));
    builder.paragraph(writer.write("technical", 2));
    return { year: 2026, name: "export-tutorial" };
  },
};

/** Subsections, each with a title of its own and three sentences. */
function topics({ random, writer, builder }: Work, register: Register, count: number): void {
  for (const topic of random.sample(writer.world.topic!, count)) {
    builder.heading(2, topic);
    builder.paragraph(writer.write(register, 3));
  }
}
