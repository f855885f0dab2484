import { isRecord } from "./is-record.js";

const AMOUNTS = [0, 1, 3, 10, 30, 100];

/** By path, values that fit what a ruleset declares of the fields that leads bring. */
export function declaredValues(ruleset: unknown): ReadonlyMap<string, readonly unknown[]> {
  const fields = isRecord(ruleset) && isRecord(ruleset.fields) ? Object.entries(ruleset.fields) : [];
  return new Map(fields.flatMap(([path, field]) => (isRecord(field) ? [[path, valuesOf(field)] as const] : [])));
}

function valuesOf({ type, values }: { readonly [key: string]: unknown }): readonly unknown[] {
  if (Array.isArray(values)) return values;
  if (type === "boolean") return [true, false];
  return type === "integer" || type === "number" ? AMOUNTS : [];
}
