export * from "./arbitrary-markdown.ts";
export * from "./check-rule.ts";
export * from "./conformance.ts";
export * from "./diagnostics-of.ts";
export * from "./fences.ts";
export * from "./rule-doc.ts";
