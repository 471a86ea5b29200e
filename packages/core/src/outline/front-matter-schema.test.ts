import { expect, test } from "vitest";
import { type FrontMatterSchema, frontMatterFaults } from "./front-matter-schema.ts";

const faultsOf = (data: unknown, schema: FrontMatterSchema): readonly string[] =>
  frontMatterFaults(data, schema).map(({ path, fault }) => `${path.join(".")} ${fault.en}`.trim());

const SCHEMA: FrontMatterSchema = {
  type: ["object"],
  required: ["status", "owner"],
  additionalProperties: false,
  properties: {
    status: { enum: ["draft", "final"] },
    owner: { type: ["string"], minLength: 2, pattern: "^[A-Z]" },
    date: { format: "date" },
    score: { type: ["integer"], minimum: 0, maximum: 10 },
    tags: { type: ["array"], items: { type: ["string"], maxLength: 5 }, minItems: 1, maxItems: 2, uniqueItems: true },
    version: { const: 2 },
    contact: { type: ["object"], properties: { mail: { format: "email" } }, additionalProperties: { type: ["string"] } },
  },
};

test("front matter that fits", () => {
  const data = {
    status: "draft",
    owner: "Maria",
    date: "2026-03-02",
    score: 3,
    tags: ["a", "b"],
    version: 2,
    contact: { mail: "a@b.org", room: "3" },
  };
  expect(faultsOf(data, SCHEMA)).toEqual([]);
});

test("every keyword", () => {
  expect(faultsOf({}, SCHEMA)).toEqual(["status is missing", "owner is missing"]);
  expect(faultsOf({ status: null, owner: "Maria" }, SCHEMA)).toEqual(["status is missing"]);
  expect(faultsOf("text", SCHEMA)).toEqual(["should be a mapping"]);
  const wrong = {
    status: "done",
    owner: "m",
    date: "2 March",
    score: 11.5,
    tags: ["a", "a", "too long"],
    version: 3,
    extra: 1,
    contact: { mail: "x", room: 3 },
  };
  expect(faultsOf(wrong, SCHEMA)).toEqual([
    "status should be one of: draft, final",
    "owner should have at least 2 characters",
    "owner does not have the form that the outline asks for",
    "date should look like 2026-01-31",
    "score should be a whole number",
    "tags should have at most 2 items",
    "tags has an item twice",
    "tags.2 should have at most 5 characters",
    "version should be 2",
    "extra is not a known key",
    "contact.mail should look like name@example.org",
    "contact.room should be a text",
  ]);
  expect(faultsOf({ status: "draft", owner: "Maria", score: -1, tags: [] }, SCHEMA)).toEqual([
    "score should be at least 0",
    "tags should have at least 1 items",
  ]);
  expect(faultsOf({ constructor: 1 }, { properties: {}, additionalProperties: false })).toEqual(["constructor is not a known key"]);
});
