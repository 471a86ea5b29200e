/** Least share of common characters among those of two bytes; measured: simplified 1.0, traditional 0.54, other encodings below 0.3 (EUC-JP 0.5, half of it kana). */
const COMMON_SHARE = 0.45;
/** Largest share of kana. */
const KANA_SHARE = 0.1;
/** Bytes that are looked at: enough for a share, and for any text fast. */
const SAMPLE = 65_536;

/**
 * Whether bytes are Chinese text in GB18030 rather than another encoding that happens to be valid there. Common are the symbols (rows 1 to 3 and 6 to 9)
 * and the 3,755 characters of level 1 (rows 16 to 55) of GB/T 2312; kana (rows 4 and 5) speak for Japanese.
 */
export function looksLikeGb18030(bytes: Buffer): boolean {
  let common = 0;
  let kana = 0;
  let all = 0;
  for (let at = 0; at < bytes.length && at < SAMPLE; at++) {
    const lead = bytes[at]!;
    if (lead < 0x80) continue;
    const trail = bytes[at + 1] ?? 0;
    if (trail >= 0x30 && trail <= 0x39) {
      at += 3;
      continue;
    }
    at++;
    all++;
    if (trail < 0xa1) continue;
    if (lead === 0xa4 || lead === 0xa5) kana++;
    else if ((lead >= 0xa1 && lead <= 0xa9) || (lead >= 0xb0 && lead <= 0xd7)) common++;
  }
  return all > 0 && common >= all * COMMON_SHARE && kana <= all * KANA_SHARE;
}

/** Whether decoded text consists of what Chinese and English drafts consist of: for UTF-16 without a byte order mark, where nearly all bytes are valid. */
export function looksLikeText(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const common = sample.match(/[\t\n\r\x20-\x7e\xa0-\xff\u2010-\u203f\u2460-\u24ff\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g)?.length ?? 0;
  return common >= sample.length * 0.95;
}
