/** 1st, 2nd, 3rd, 11th. */
export const ordinal = (value: number): string => {
  const teen = value % 100 > 10 && value % 100 < 14;
  return `${value}${(!teen && ["th", "st", "nd", "rd"][value % 10]) || "th"}`;
};
