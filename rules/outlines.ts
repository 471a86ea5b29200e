export { builtInOutline } from "./outline-completeness/choose-outline.ts";
export { BUILT_IN_OUTLINES } from "./outline-completeness/compiled.ts";
