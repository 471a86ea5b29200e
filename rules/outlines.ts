export { builtInOutline, builtInOutlines } from "./outline-completeness/built-in-outlines.ts";
