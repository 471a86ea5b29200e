import type { Command } from "../processes/run-command.ts";

/** What a peer is pointed at. */
export interface PeerInput {
  /** Absolute path of the folder that holds the drafts, and nothing else. */
  readonly folder: string;
}

/** Another linter, at the version that the figures are about. */
export interface Peer {
  readonly name: string;
  /** Packages of the npm registry with exact versions; the first one names the version that is shown. */
  readonly packages: readonly string[];
  /** Its configuration, by file name, written beside its packages. */
  readonly files?: Readonly<Record<string, string>>;
  /** `home` is the folder in which it is installed. */
  readonly command: (input: PeerInput, home: string) => Command;
  /** What it writes when it has done its work: a tool that silently found no file would be the fastest of all. */
  readonly proof: RegExp;
}
