import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Peer } from "./peer.ts";

/** Where a peer is installed, or why it could not be. */
export type Installed = { readonly home: string } | { readonly problem: string };

/** Installs a peer's packages in a folder of its own, once for each set of versions. */
export function installPeer(peer: Peer, cacheFolder: string): Installed {
  const home = join(cacheFolder, peer.name.replaceAll(/\W+/g, "-"));
  const stamp = join(home, "installed.txt");
  const wanted = peer.packages.join("\n");
  if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
    rmSync(home, { recursive: true, force: true });
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, "package.json"), '{ "private": true }\n');
    // What a package would do when it is installed is not needed to run it.
    const options = ["--ignore-scripts", "--no-audit", "--no-fund", "--save-exact", "--loglevel=error"];
    const { status, stderr } = spawnSync("npm", ["install", ...options, ...peer.packages], { cwd: home, encoding: "utf8" });
    if (status !== 0) return { problem: `npm install failed: ${firstError(stderr ?? "npm could not be started")}` };
    writeFileSync(stamp, wanted);
  }
  for (const [name, text] of Object.entries(peer.files ?? {})) writeFileSync(join(home, name), text);
  return { home };
}

/** The version that the figures are about: "0.2.75" of "rumdl@0.2.75". */
export const versionOf = (peer: Peer): string => peer.packages[0]!.slice(peer.packages[0]!.lastIndexOf("@") + 1);

const firstError = (stderr: string): string => /npm error (?!code)(.+)/.exec(stderr)?.[1] ?? stderr.trim().split("\n")[0] ?? "";
