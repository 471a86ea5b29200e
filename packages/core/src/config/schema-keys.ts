import type { ConfigPath } from "./config-node.ts";

/** Keys that a valibot schema knows at a path, for "did you mean"; `[]` where any key is allowed. */
export function schemaKeys(schema: object, path: ConfigPath): readonly string[] {
  return schemasAt(schema, path).flatMap((found) => ("entries" in found && isObject(found.entries) ? Object.keys(found.entries) : []));
}

/** True where a mapping may stand, and no list. */
export function wantsMapping(schema: object, path: ConfigPath): boolean {
  const types = schemasAt(schema, path).map((found) => ("type" in found && typeof found.type === "string" ? found.type : ""));
  return types.some((type) => MAPPINGS.has(type)) && types.every((type) => MAPPINGS.has(type) || SCALARS.has(type));
}
const MAPPINGS: ReadonlySet<string> = new Set(["object", "strict_object", "loose_object", "object_with_rest", "record"]);
const SCALARS: ReadonlySet<string> = new Set(["string", "number", "boolean", "picklist", "literal", "null", "undefined"]);

function schemasAt(schema: object, path: ConfigPath): readonly object[] {
  let found = unwrap(schema);
  for (const step of path) found = found.flatMap((each) => inside(each, step)).flatMap(unwrap);
  return found;
}

/** The alternatives of a union, and what optional and nullable schemas wrap. */
function unwrap(schema: object): readonly object[] {
  if ("wrapped" in schema && isObject(schema.wrapped)) return unwrap(schema.wrapped);
  if ("options" in schema && Array.isArray(schema.options)) {
    const options: readonly unknown[] = schema.options;
    const alternatives = options.filter(isObject);
    if (alternatives.length > 0) return alternatives.flatMap(unwrap);
  }
  return [schema];
}

function inside(schema: object, step: string | number): readonly object[] {
  if ("entries" in schema && isObject(schema.entries)) {
    const entry: unknown = new Map<string, unknown>(Object.entries(schema.entries)).get(String(step));
    if (isObject(entry)) return [entry];
  }
  if ("item" in schema && isObject(schema.item)) return [schema.item];
  if ("value" in schema && isObject(schema.value)) return [schema.value];
  return [];
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
