import { expect, test } from "vitest";
import { printable } from "./printable.ts";

test("nothing that steers a terminal is printed", () => {
  expect(printable("red \u001b[31m, bell \u0007, line\nbreak")).toBe("red ␛[31m, bell ␇, line␊break");
  expect(printable("right\u202eto left, zero\u200bwidth")).toBe("right·to left, zero·width");
});
