/**
 * `text.charCodeAt(at)` for loops over every character. A loop that meets texts in more forms than the engine's caches hold
 * (slices, joined texts, single letters) looks the method up anew for each character: three times the cost.
 */
export const codeAt: (text: string, at: number) => number = Function.prototype.call.bind(String.prototype.charCodeAt);
