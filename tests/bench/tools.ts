import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { installPeer, versionOf } from "./peers/install-peer.ts";
import { ALL_PEERS } from "./peers/peers.ts";
import type { Command } from "./processes/run-command.ts";
import { DRAFTLINT, FLOOR } from "./results.ts";
import type { Row } from "./rows.ts";

/** The day that draftlint takes for today, so that all runs find the same. */
const NOW = ["--now", "2026-11-22"];

export interface Tool {
  readonly name: string;
  readonly command: (row: Row, folder: string) => Command;
  /** What its output must hold when it has done its work. */
  readonly proof: RegExp;
}

export const FLOOR_TOOL: Tool = { name: FLOOR, command: (_, folder) => ({ argv: ["node", "-e", "0"], cwd: folder }), proof: /^/ };

/** draftlint as it is installed, from a built checkout. */
export function draftlintAt(checkout: string, name = DRAFTLINT): Tool {
  const file = resolve(checkout, "packages/cli/bin/draftlint.js");
  if (!existsSync(join(checkout, "packages/cli/dist"))) throw new Error(`${checkout} is no built checkout of draftlint; run npm ci there`);
  return {
    name,
    command: ({ draftlint, asksAboutItself }, folder) => ({
      argv: ["node", file, ...draftlint, ...(asksAboutItself ? [] : [...NOW, folder])],
      cwd: folder,
    }),
    // Clean drafts need no word. Node's status for a script that it cannot load is that for findings.
    proof: /^(?:\d+\.\d+\.\d+)?\s*$|\bin \d+ files?\b/,
  };
}

/** Whether this build knows the options that a row needs. */
export function knowsOptions(checkout: string, options: readonly string[]): boolean {
  const help = spawnSync("node", [resolve(checkout, "packages/cli/bin/draftlint.js"), "--help"], { encoding: "utf8" }).stdout;
  return options.every((option) => help.includes(option));
}

/** A peer by name, installed when it is not yet. Throws with the reason when it cannot be had. */
export function peerTool(name: string, cacheFolder: string): Tool {
  const peer = ALL_PEERS.find((known) => known.name === name);
  if (!peer) throw new Error(`no peer is called "${name}"; there are ${ALL_PEERS.map((known) => known.name).join(", ")}`);
  const installed = installPeer(peer, cacheFolder);
  if ("problem" in installed) throw new Error(`${name} ${versionOf(peer)} is left out: ${installed.problem}`);
  return { name, command: (_, folder) => peer.command({ folder }, installed.home), proof: peer.proof };
}
