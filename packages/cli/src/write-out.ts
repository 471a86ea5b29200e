import { writeSync } from "node:fs";

type StreamName = "stdout" | "stderr";

const FILES: Readonly<Record<StreamName, number>> = { stdout: 1, stderr: 2 };
/** Streams whose reader is slower than we are: Node keeps what it has not taken yet. */
const slow = new Set<StreamName>();
/** A reader such as `head` has seen enough; that is no failure. */
const closed = new Set<StreamName>();

/**
 * Writes a text to standard output or standard error; false when nobody reads it any more. Setting up Node's stream takes longer than to lint a page,
 * and is left to a reader that is slow.
 */
export function writeOut(name: StreamName, text: string): boolean {
  if (closed.has(name)) return false;
  const bytes = Buffer.from(text);
  let at = 0;
  try {
    while (!slow.has(name) && at < bytes.length) at += writeSync(FILES[name], bytes, at);
  } catch (error) {
    if (!isNodeError(error)) throw error;
    if (error.code === "EAGAIN") listenTo(name);
    else close(name, error);
  }
  if (slow.has(name) && !closed.has(name)) process[name].write(bytes.subarray(at));
  return !closed.has(name);
}

function listenTo(name: StreamName): void {
  slow.add(name);
  process[name].on("error", (error) => close(name, error));
}

function close(name: StreamName, error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  closed.add(name);
}

const isNodeError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && "code" in error;
