import type { AnyData, Finding, FindingInput, Message, MessageLanguage, Messages } from "./rule.ts";

/** Fills `{name}` from the data: numbers and texts as they are, localised texts in the language. */
export function sayMessage(message: Message, data: AnyData, language: MessageLanguage): string {
  return message[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = data[name];
    if (value === undefined) return whole;
    return typeof value === "object" ? value[language] : String(value);
  });
}

/** Turns what a rule writes into a finding with nothing left out. */
export function toFinding<M extends Messages>(input: FindingInput<M>): Finding {
  return {
    messageId: input.message,
    data: input.data ?? {},
    range: input.range,
    ranges: input.ranges ?? null,
    severity: input.severity ?? null,
    related: (input.related ?? []).map((place) => ({
      messageId: place.message,
      data: place.data ?? {},
      uri: place.uri ?? null,
      range: place.range,
    })),
    fixes: (input.fixes ?? []).map((fix) => ({ messageId: fix.message, data: fix.data ?? {}, applies: fix.applies, edits: fix.edits })),
  };
}
