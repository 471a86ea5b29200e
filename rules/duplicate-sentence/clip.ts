const LONGEST = { wide: 24, latin: 48 } as const;

/** The beginning of a text for a message, on one line and without its full stop; Latin words are kept whole. */
export function clip(text: string): string {
  const line = text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[。；;.]$/, "");
  const isWide = /[\u3400-\u9fff]/.test(line);
  const longest = isWide ? LONGEST.wide : LONGEST.latin;
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest - 1);
  return `${isWide ? cut : cut.replace(/\s+\S*$/, "")}…`;
}
