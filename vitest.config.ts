import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { conditions: ["draftlint-source"] },
  ssr: { resolve: { conditions: ["draftlint-source"], externalConditions: ["draftlint-source"] } },
  test: {
    include: ["packages/*/**/*.test.ts", "rules/**/*.test.ts", "tests/**/*.test.ts"],
    setupFiles: ["tests/setup/engines.ts"],
    exclude: ["**/node_modules/**", "**/dist/**", "tests/slow/**"],
    // Tests share no state, and loading the engine anew for each file costs more than running it.
    isolate: false,
    // Laws on generated drafts take seconds, on a busy machine many.
    testTimeout: 60_000,
    server: { deps: { inline: [/@draftlint\//] } },
  },
});
