/** Patterns of projects need their engine, which hosts load when they meet some; tests have it always. */
import { loadPatternEngine } from "../../packages/core/src/text/pattern.ts";

await loadPatternEngine();
