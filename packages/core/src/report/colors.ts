import picocolors from "picocolors";

export type Colors = ReturnType<typeof picocolors.createColors>;
/** Puts a colour around a text, or nothing. */
export type Paint = Colors["red"];

/** Colours for a terminal, or functions that leave texts as they are. */
export const createColors = (enabled: boolean): Colors => picocolors.createColors(enabled);
