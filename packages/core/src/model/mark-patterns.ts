/** True when a line starts with something shaped like an outline mark. */
export const startsWithMark = (line: string): boolean =>
  /^\s*(?:第[一二三四五六七八九十百0-9]+[编章节条]|[一二三四五六七八九十]+[、是]|[（(][一二三四五六七八九十0-9]+[）)]|[0-9]+[.．、]|[①-⑳])/.test(
    line,
  );
