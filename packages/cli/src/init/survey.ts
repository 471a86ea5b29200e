import { basename } from "node:path";
import type { Language, Profile, Source } from "@draftlint/core";

/** What a folder's drafts have in common, as far as a configuration cares. */
export interface Survey {
  readonly drafts: number;
  /** Of all drafts, or `null` where they differ. */
  readonly language: Language | null;
  /** Kinds that drafts name themselves, the most frequent first. */
  readonly kinds: readonly (readonly [kind: string, count: number])[];
  readonly profile: Profile;
  /** Files that are no drafts although they look like it, as patterns. */
  readonly ignore: readonly string[];
}

const CERTAIN = 0.7;

/** Kinds of 公文 (党政机关公文处理工作条例, §8), technical and academic kinds: a folder that has mostly these wants their profile. */
const PROFILE_KINDS: readonly (readonly [Profile, ReadonlySet<string>])[] = [
  [
    "zh-official",
    new Set(["notice", "request", "reply", "decision", "announcement", "circular", "opinions", "letter", "minutes", "regulation"]),
  ],
  ["tech", new Set(["adr", "rfc", "kep", "prd", "postmortem", "runbook", "readme", "changelog"])],
  ["academic", new Set(["thesis", "paper"])],
];

/** Written by tools or taken over from elsewhere. */
const NO_DRAFTS = /^(changelog|changes|history|licen[cs]e|code[_-]of[_-]conduct)\b.*\.(md|txt)$/i;

export function survey(sources: readonly { readonly file: string; readonly source: Source }[]): Survey {
  const drafts = sources.filter(({ file }) => !NO_DRAFTS.test(basename(file)));
  const languages = new Set(drafts.map(({ source }) => source.document.language));
  const counts = new Map<string, number>();
  for (const { source } of drafts) {
    const kind = source.document.parts[0]?.kind;
    if (kind && kind.confidence >= CERTAIN) counts.set(kind.kind, (counts.get(kind.kind) ?? 0) + 1);
  }
  const [language] = languages;
  return {
    drafts: drafts.length,
    language: languages.size === 1 && language ? language : null,
    kinds: [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)),
    profile: profileFor(counts, drafts.length),
    ignore: [...new Set(sources.map(({ file }) => basename(file)).filter((name) => NO_DRAFTS.test(name)))].sort(),
  };
}

function profileFor(counts: ReadonlyMap<string, number>, drafts: number): Profile {
  for (const [profile, kinds] of PROFILE_KINDS) {
    const own = [...counts].reduce((sum, [kind, count]) => sum + (kinds.has(kind) ? count : 0), 0);
    if (own * 2 > drafts) return profile;
  }
  return "recommended";
}
