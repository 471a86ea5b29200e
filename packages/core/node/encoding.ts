/** Encodings that drafts are read in; `utf8-bom` keeps its byte order mark when the draft is written. */
export type Encoding = "utf8" | "utf8-bom" | "gb18030" | "utf16le" | "utf16be";

/** Bytes as text, or why they are none. */
export type DecodedBytes =
  | { readonly text: string; readonly encoding: Encoding; readonly bom: boolean }
  | { readonly text: null; readonly reason: UnreadableReason };

export type UnreadableReason =
  /** A file of another program, known by its first bytes. */
  | { readonly type: "format"; readonly format: string }
  /** NUL bytes or many control characters; `offset` is the first. */
  | { readonly type: "binary"; readonly offset: number }
  /** Mostly UTF-8; `offset` is the first byte that is not. */
  | { readonly type: "broken-utf8"; readonly offset: number }
  | { readonly type: "unknown" };
