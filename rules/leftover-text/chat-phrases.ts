// Source: phrases and tokens listed in "Wikipedia:Signs of AI writing", sections on communication intended for the user and on citations; Chinese counterparts by own observation.
import { type SectionText, sentencesOf, sourceWithoutCode, type Unit } from "@draftlint/core";
import type { Leftover } from "./found.ts";
import { CHAT_EN, CHAT_ZH } from "./triggers.ts";

const ZH_SENTENCE =
  /^(?:作为(?:一个|一名|一款)?(?:AI|人工智能|大?语言模型|大模型|智能)(?:语言)?(?:模型|助手|程序|系统|工具)?[，,](?:我|本人|目前).*|(?:很抱歉|抱歉|对不起)[，,]\s?(?:作为(?:一个|一名)?(?:AI|人工智能|大?语言模型|大模型|智能)(?:语言)?(?:模型|助手|程序|系统|工具)?|我(?:无法|不能)(?:提供|回答|访问|生成|浏览|讨论)).*|(?:以下|下面|这)是(?:我)?(?:为您|为你|(?:根据|按照)[您你]的(?:要求|需求|描述|提示|指示))[^。]{0,60}[:：。]?|希望(?:以上|这些|这份|这篇|这个|上述|本)[^。]{0,24}(?:对[您你](?:有所|有)?(?:帮助|启发)|(?:能|可以)?帮(?:助)?到[您你]|(?:能|可以)?满足[您你]).{0,12}|如果?[您你]?(?:还)?(?:有|需要?|想)[^。]{0,30}随时(?:(?:告诉|告知|联系|问|与|向)我.{0,12}|提出[!！。]?)|截至我的(?:知识|训练|数据).*|我的(?:知识|训练数据)(?:截止|更新)(?:到|至|于).*|(?:以上|上述|本)(?:内容|范文|模板|文稿|方案|报告|总结|发言稿|示例)?(?:仅供参考|只是一个(?:示例|模板|框架|参考))[，,](?:希望[^。]{0,24}[您你].{0,12}|(?:请|[您你]?可以?|[您你]?可)?根据(?:实际|具体|自身|[您你]的)[^。]{0,20}(?:调整|修改|补充|完善).{0,12})|(?:是否需要|需要)我(?:为[您你]|帮[您你]|进一步).{1,40}[？?])$/;
const EN_SENTENCE =
  /^(?:As an? (?:AI|artificial intelligence|large language)(?: language)?(?: model| assistant| chatbot)?, I\b.*|I(?:'m| am) (?:just |only |sorry, but as )?an AI\b(?: language)? (?:model|assistant|chatbot).*|I(?:'m| am) (?:sorry|unable),? (?:but )?(?:I )?(?:cannot|can't|can’t|to) (?:assist|help|fulfill|browse|access) .*|I hope (?:this|that|these|it) (?:\w+ )?(?:helps?|clarif(?:y|ies)|meets your|answers your|is helpful).*|Let me know if you(?:'d|’d| would)? (?:like|want|need) (?:me to|any (?:changes|adjustments|edits|modifications|tweaks|further)|it (?:adjusted|shortened|expanded)).*|Would you like me to .*|(?:As of|Up to|Since) my (?:last |latest )?(?:knowledge|training)(?: data)? (?:cut-?off|update).*|My (?:knowledge|training data) (?:cut-?off|ends|goes up) .*|I (?:cannot|can't|can’t) (?:browse|access) (?:the internet|real-time).*|(?:ChatGPT|Copilot|Gemini|Claude|You) said:)$/;
/** The first words of an answer; the next sentence goes on with the draft. */
const OPENING =
  /^(?:(?:Certainly|Sure(?: thing)?|Of course|Absolutely|Great question|Got it)[!,.]\s+(?:Here(?:'s|’s| is| are)|Below (?:is|are)|I(?:'ve|’ve|'ll|’ll| have| can| will)|Let me|Let's|Let’s)\b[^.:!?\n]{0,160}[.:!?]?|Here(?:'s|’s| is) (?:a|an|the|your) [^.:!?\n]{0,80}(?:you (?:requested|asked for)|based on your (?:request|input|notes|prompt|instructions)|tailored to your)[^.:!?\n]{0,60}[.:!?]?|(?:好的|当然(?:可以)?|没问题|明白了|收到)[！!，,。]\s?(?:以下|下面|这)是[^。：:\n]{0,60}[。：:]?|(?:好的|当然(?:可以)?|没问题)[！!，,。]\s?我(?:来|将|会|已)?(?:为|帮)[您你][^。：:\n]{0,60}[。：:]?|(?:ChatGPT|Copilot|Gemini|Claude|DeepSeek|豆包|Kimi|文心一言|通义千问|讯飞星火|智谱清言)(?:说|回答)?[:：]$|(?:已深度思考|已完成思考|思考了|Thought for|Reasoned for)[（(\s]?(?:用时)?\s?\d{1,4}\s?(?:秒|seconds?|s)[)）]?$)/;
const MAY_OPEN_CHAT =
  /^(?:As |I |I'm |I’m |Let me|Would |Up to|Since my|My |ChatGPT|Copilot|Gemini|Claude|You said|作为|很抱歉|抱歉|对不起|[以下这]|希望|如|截至我|我的|上述|本|是否需要|需要我)/;
/** Sharper tests than the bits: a text in which a sentence says such a thing has one of these. */
const MAY_SAY_ZH =
  /作为(?:一[个名款])?(?:AI|人工|大|语言|智能)|抱歉|对不起|是我?(?:为|根据|按照)[您你]|希望[^。]{1,40}[您你]|随时(?:告|联|问|与我|向我|提)|至我的|我的(?:知识|训练)|仅供参考[，,]|只是一个[示模框参]|要我(?:为[您你]|帮[您你]|进)/;
const MAY_SAY_EN =
  /As an? |I(?:'m|’m| am)? (?:an AI|just|only|sorry|unable|hope |can)|Let me know|Would you like|(?:As of|Up to|Since) my |My (?:knowledge|training)/;

/** What a chat assistant says to its user around the text that it was asked for. `bits` tell what the unit may hold, `mayOpen` that it may start with an answer. */
export function findChat(unit: Unit, bits: number, mayOpen: boolean): readonly Leftover[] {
  const found: Leftover[] = [];
  const add = (start: number, text: string): void => {
    if (!found.some((other) => other.end > start)) found.push({ message: "chat", start, end: start + text.length, text, word: "" });
  };
  const opening = mayOpen ? OPENING.exec(unit.text) : null;
  if (opening) add(0, opening[0]);
  if (maySay(unit.text, bits))
    for (const { text, at } of sentencesOf(unit)) {
      if (!MAY_OPEN_CHAT.test(text)) continue;
      const said = text.replace(/[。.!！]+$/, "");
      if ((/[\u3400-\u9fff]/.test(text) ? ZH_SENTENCE : EN_SENTENCE).test(said)) add(at, text);
    }
  return found;
}

const maySay = (text: string, bits: number): boolean =>
  ((bits & CHAT_ZH) !== 0 && MAY_SAY_ZH.test(text)) || ((bits & CHAT_EN) !== 0 && (MAY_SAY_EN.test(text) || text.includes("said:")));

const TOKEN =
  /(?:\ue200)?(?:cite|navlist|filecite|video|products)?(?:\ue202)?(?:turn\d{1,3}(?:search|news|view|image|file|fetch|academia|video|forecast|sports|product|finance|maps|reddit|calculator)\d{1,3}[\ue202\s]?){1,12}(?:\ue201)?|:?contentReference\[oaicite:\d{1,4}\](?:\{index=\d{1,4}\})?|\[?oai_citation[:‡]\d{1,4}[^\]\s]{0,60}\]?|【\d{1,4}(?::\d{1,4})?†[^】\n]{0,80}】|\[cite_start\]|\[cite: ?\d[\d, ]{0,40}\]|\[\^\d{1,3}\^\]|\[span_\d{1,4}\]\((?:start|end)_span\)|grok_render_citation_card_json\S{0,80}/g;

/** Cheap tests, one of which holds for every text with such a mark. */
const MAY_CITE = /turn\d|oai_citation|grok_render|【\d[\d:]{0,9}†/;
const MAY_CITE_IN_BRACKETS = /\[(?:oaicite|cite|span_|\^\d{1,3}\^)/;
const NONE: readonly Leftover[] = [];

/** Reference marks of chat assistants, in offsets of the section's source. */
export function findCitationTokens(section: SectionText): readonly Leftover[] {
  const { text } = section;
  if (!MAY_CITE.test(text) && !(text.includes("[") && MAY_CITE_IN_BRACKETS.test(text))) return NONE;
  return Array.from(sourceWithoutCode(section).matchAll(TOKEN), (match) => {
    const said = match[0].trimEnd();
    return { message: "citation", start: match.index, end: match.index + said.length, text: said, word: "" };
  });
}
