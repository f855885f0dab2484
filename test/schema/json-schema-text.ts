import { type JsonSchema, jsonSchemas } from "../../src/schema/json-schema.js";

/** The files of `schema/` by name, each with its text: keys in code-unit order, so that a difference is a change. */
export function jsonSchemaFiles(): readonly (readonly [file: string, text: string])[] {
  return Object.entries(jsonSchemas()).map(([name, schema]) => [`${name}.schema.json`, textOf(schema)]);
}

function textOf(schema: JsonSchema): string {
  return `${JSON.stringify(sorted(schema), null, 2)}\n`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([key, member]) => [key, sorted(member)]));
}
