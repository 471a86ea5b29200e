import type { MessageLanguage } from "@draftlint/core";
import type { Host } from "./host.ts";

/** The language of the user by the locale variables of POSIX (`LC_ALL`, `LC_MESSAGES`, `LANG`, in this order), else by the system. */
export function messageLanguage({ env, systemLocale }: Pick<Host, "env" | "systemLocale">): MessageLanguage {
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== "") ?? systemLocale();
  return /^zh\b|^zh_/i.test(locale) ? "zh-CN" : "en";
}
