/** The code of an error of the file system: "ENOENT". Other errors are faults of the program and are thrown on. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  throw error;
}
