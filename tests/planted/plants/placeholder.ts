import type { Language } from "@draftlint/core";
import { insertBlock, type Plant, paragraphStarts, replaceRange } from "../plant.ts";

/** Puts a placeholder where a number stands: 录入缺项XX处. */
const overNumber = (name: string, language: Language, filler: string): Plant => ({
  rule: "placeholder",
  name,
  language,
  plant(draft, random) {
    const places = draft.sentences.flatMap(({ start, text }) =>
      [...text.matchAll(language === "zh" ? /(?<![\d年月.])\d{1,2}(?=[次处条名人件份台项张场万])/g : /(?<= )\d{2}(?= [a-z]{4})/g)].map(
        ({ index, 0: digits }) => ({
          start: start + index,
          end: start + index + digits.length,
        }),
      ),
    );
    return places.length === 0 ? null : replaceRange(draft.text, random.pick(places), filler);
  },
});

const ownLine = (name: string, language: Language, line: string): Plant => ({
  rule: "placeholder",
  name,
  language,
  plant(draft, random) {
    const starts = paragraphStarts(draft);
    return starts.length === 0 ? null : insertBlock(draft, random.pick(starts), line);
  },
});

const inSentence = (name: string, language: Language, from: RegExp, to: string): Plant => ({
  rule: "placeholder",
  name,
  language,
  plant(draft, random) {
    const places = draft.sentences.flatMap(({ start, text }) => {
      const match = from.exec(text);
      return match ? [{ start: start + match.index, end: start + match.index + match[0].length }] : [];
    });
    return places.length === 0 ? null : replaceRange(draft.text, random.pick(places), to);
  },
});

export const PLANTS: readonly Plant[] = [
  overNumber("XX for a number", "zh", "XX"),
  overNumber("×× for a number", "zh", "××"),
  overNumber("blank line for a number", "zh", "____"),
  inSentence("某某 for an office", "zh", /(?<=由).{2,5}(?=负责)/, "某某科室"),
  inSentence("X月底", "zh", /\d{1,2}月底/, "X月底"),
  ownLine("待补充", "zh", "（待补充）"),
  ownLine("此处填写", "zh", "（此处填写本部门的主要数据）"),
  ownLine("TODO line", "zh", "TODO：补充数据来源"),
  ownLine("lorem ipsum", "zh", "Lorem ipsum dolor sit amet, consectetur adipiscing elit."),
  overNumber("XX for a number", "en", "XX"),
  ownLine("TBD for an owner", "en", "Owner: TBD"),
  overNumber("blank for a number", "en", "____"),
  overNumber("[number]", "en", "[number]"),
  inSentence("template field", "en", /(?<=the end of )[A-Z][a-z]+/, "{{month}}"),
  inSentence("[Month]", "en", /(?<=the end of )[A-Z][a-z]+/, "[Month]"),
  ownLine("TODO line", "en", "TODO: add the source of these figures"),
  ownLine("lorem ipsum", "en", "Lorem ipsum dolor sit amet, consectetur adipiscing elit."),
  ownLine("to be written", "en", "[to be completed]"),
];
