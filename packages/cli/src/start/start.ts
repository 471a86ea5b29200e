import { readFileSync } from "node:fs";
import { join } from "node:path";
import type * as Main from "../main.ts";
import { writeOut } from "../write-out.ts";
import { cacheFolder } from "./cache-folder.ts";
import { Chunks } from "./chunks.ts";
import { CodeCache } from "./code-cache.ts";
import { setV8Flag } from "./v8-flags.ts";

/** File name of the chunk that main.ts went to; the bundler puts it here. */
declare const MAIN_CHUNK: string;

/** Runs the command line on the process. The version, for which scripts ask at every start, needs nothing else. */
export async function start(argv: readonly string[]): Promise<void> {
  const { version }: { readonly version: string } = JSON.parse(readFileSync(join(import.meta.dirname, "../package.json"), "utf8"));
  if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-v")) {
    writeOut("stdout", `${version}\n`);
    return;
  }
  compilePatternsOnce();
  const chunks = new Chunks(import.meta.dirname, codeCache(process.env));
  const { main } = chunks.load(MAIN_CHUNK) as typeof Main;
  await main(argv, version);
  chunks.keepCode();
}

/**
 * V8 compiles a pattern to bytecode when it is first used, and to machine code when it is used again. Here most are used a few times, and
 * the first step costs more than it saves: without it a short draft takes a quarter less, and many drafts take the same.
 */
function compilePatternsOnce(): void {
  setV8Flag("--no-regexp-tier-up");
}

function codeCache(env: NodeJS.ProcessEnv): CodeCache | null {
  if (env.DRAFTLINT_NO_CODE_CACHE || env.NODE_DISABLE_COMPILE_CACHE) return null;
  const folder = cacheFolder(env, process.platform);
  if (folder === null) return null;
  // Options of V8 change its code, and some what is set while code is kept.
  const options = [...process.execArgv, env.NODE_OPTIONS ?? ""].join(" ").trim();
  if (/jitless|lite.mode|sparkplug|flush.bytecode/.test(options)) return null;
  const key = [process.version, process.arch, ...(options === "" ? [] : [hash(options)])].join("-");
  return new CodeCache(join(folder, "code"), key);
}

/** FNV-1a, 32 bits. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(16);
}
