import { isAbsolute, join } from "node:path";

/** The folder for what draftlint can make again at any time: where programs of the user's system keep such things; `null` when the environment names none. */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>, platform: NodeJS.Platform): string | null {
  const { HOME: home, LOCALAPPDATA: local, XDG_CACHE_HOME: named } = env;
  if (platform === "win32") return local ? join(local, "draftlint", "Cache") : null;
  // A relative path does not count (XDG Base Directory Specification 0.8).
  if (named && isAbsolute(named)) return join(named, "draftlint");
  if (!home) return null;
  return platform === "darwin" ? join(home, "Library", "Caches", "draftlint") : join(home, ".cache", "draftlint");
}
