import { type ContentFault, type Finding, type LocalizedText, type Range, type Section, shownAlias } from "@draftlint/core";
import { askedAt, type CheckedPart, type OwnSeverity } from "./checked-part.ts";
import { COUNTED, countText, NEEDS } from "./content-words.ts";
import { quotedList } from "./report-sections.ts";

/** A stretch of the draft that must meet requirements. */
export interface Place {
  readonly name: LocalizedText;
  readonly range: Range;
  readonly sections: readonly Section[];
  /** Where a finding goes that has no place of its own. */
  readonly anchor: Range;
}

/** A fault of a passage, in words, at its place. */
export function reportFault(
  checked: CheckedPart,
  place: Place,
  fault: ContentFault,
  line: number | undefined,
  severity: NonNullable<OwnSeverity>,
): Finding {
  const { document, name: outline } = checked;
  const base = { related: askedAt(checked, line), ...severity };
  const at = (ranges: readonly Range[]): { range: Range; ranges?: readonly Range[] } =>
    ranges.length > 1 ? { range: ranges[0]!, ranges } : { range: ranges[0] ?? place.anchor };
  switch (fault.type) {
    case "few":
    case "many": {
      const words = COUNTED[fault.what];
      const data = {
        place: place.name,
        outline,
        actual: countText(words, fault.actual, fault.languages),
        limit: countText(words, fault.limit, fault.languages),
      };
      // How much is enough is for a project to say; the built-in outlines only advise.
      const advice = checked.isBuiltIn ? { severity: "info" as const } : {};
      return checked.finding({ message: fault.type === "few" ? "short" : "long", data, range: place.anchor, ...base, ...advice });
    }
    case "item-need":
      return checked.finding({
        message: "item-need",
        data: { place: place.name, outline, need: needName(checked, fault.need), count: fault.ranges.length, total: fault.total },
        ...at(fault.ranges),
        ...base,
      });
    case "table-header":
      return checked.finding({
        message: "table-header",
        data: { place: place.name, outline, headers: quotedList(fault.headers) },
        ...at(fault.ranges),
        ...base,
      });
    case "table-columns": {
      const words = COUNTED.columns;
      const data = { place: place.name, outline, actual: countText(words, fault.actual), limit: countText(words, fault.limit) };
      return checked.finding({ message: "short", data, ...at(fault.ranges), ...base });
    }
    case "empty-cell":
      return checked.finding({ message: "empty-cell", data: { column: fault.column, outline }, ...at(fault.ranges), ...base });
    case "cell-value": {
      const allowed = fault.allowed.join(document.language === "zh" ? "、" : ", ");
      return checked.finding({
        message: "cell-value",
        data: { column: fault.column, value: fault.value, allowed },
        ...at(fault.ranges),
        ...base,
      });
    }
    case "image-alt":
      return checked.finding({ message: "image-alt", data: { place: place.name, outline }, ...at(fault.ranges), ...base });
    case "lacks": {
      const text = shownAlias(fault.aliases, document.language);
      return checked.finding({ message: "lacks", data: { place: place.name, outline, text }, range: place.anchor, ...base });
    }
    case "forbidden":
      return checked.finding({
        message: "forbidden",
        data: { place: place.name, outline, text: fault.text },
        ...at(fault.ranges),
        ...base,
      });
    case "unchecked":
      return checked.finding({
        message: "unchecked",
        data: { place: place.name, outline, count: fault.ranges.length },
        ...at(fault.ranges),
        ...base,
      });
  }
}

const needName = ({ document }: CheckedPart, need: string): LocalizedText => {
  if (Object.hasOwn(NEEDS, need)) return NEEDS[need]!;
  const shown = shownAlias([need], document.language);
  return { en: `"${shown}"`, "zh-CN": `“${shown}”` };
};
