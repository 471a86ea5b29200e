/**
 * The canonical form of a period: "2025", "2025H1", "2025Q3" or "2025-07". Also reads 2025年, 2025年度, 2025年上半年, 2025年第三季度, 2025年7月,
 * "2025-H1", "Q3 2025" and "FY2025". `null` for anything else.
 */
export function readPeriod(text: string): string | null {
  const compact = text.trim().replace(/\s+/g, " ");
  const chinese = /^((?:19|20|21)\d\d) ?年(?:度|([上下])半年|第?([一二三四1-4])季度|(\d{1,2})月(?:份)?)?$/.exec(compact);
  if (chinese) {
    const [, year, half, quarter, month] = chinese;
    if (half) return `${year}${half === "上" ? "H1" : "H2"}`;
    if (quarter) return `${year}Q${"一二三四".indexOf(quarter) + 1 || quarter}`;
    return month ? ofMonth(year!, month) : year!;
  }
  const swapped = /^([HQ]\d) ((?:19|20|21)\d\d)$/i.exec(compact);
  const latin = /^(?:FY ?)?((?:19|20|21)\d\d)(?:[- ]?(H[12]|Q[1-4])|[-/.](\d{1,2}))?$/i.exec(
    swapped ? `${swapped[2]}${swapped[1]}` : compact,
  );
  if (!latin) return null;
  const [, year, part, month] = latin;
  return month ? ofMonth(year!, month) : `${year}${part?.toUpperCase() ?? ""}`;
}

const ofMonth = (year: string, month: string): string | null =>
  Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month.padStart(2, "0")}` : null;
