/** How many drafts a law is tried on, and from which seed: DRAFTLINT_RUNS multiplies, DRAFTLINT_SEED replaces. */
export const trials = (numRuns: number): { readonly numRuns: number; readonly seed: number } => ({
  numRuns: Math.ceil(numRuns * Number(process.env.DRAFTLINT_RUNS ?? 1)),
  seed: Number(process.env.DRAFTLINT_SEED ?? 20_260_615),
});
