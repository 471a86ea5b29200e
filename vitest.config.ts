import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { conditions: ["draftlint-source"] },
  ssr: { resolve: { conditions: ["draftlint-source"], externalConditions: ["draftlint-source"] } },
  test: {
    include: ["packages/*/**/*.test.ts", "rules/**/*.test.ts", "tests/**/*.test.ts"],
    setupFiles: ["tests/setup/pattern-engine.ts"],
    exclude: ["**/node_modules/**", "**/dist/**", "tests/slow/**"],
    // Laws on generated drafts take seconds, on a busy machine many.
    testTimeout: 60_000,
    server: { deps: { inline: [/@draftlint\//] } },
  },
});
