/** Endings of the files that folders are searched for. */
export const DRAFT_ENDINGS = [".md", ".markdown", ".mdx", ".txt"] as const;

/** Whether a file's name (or path) has the ending of a draft, in letters of either case. */
export const isDraftName = (name: string): boolean => /\.(?:md|markdown|mdx|txt)$/i.test(name);
