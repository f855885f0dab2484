import { isRecord, partOf } from "./parts.js";

/** A few values that fit the declared type of a field, for where a ruleset compares it with nothing. */
const SAMPLES: { readonly [type: string]: readonly unknown[] } = {
  boolean: [true, false],
  date: ["1958-03-01", "2012-09-15", "2026-05-20", "2026-06-20", "2026-12-01"],
  instant: ["2025-11-03T09:00:00Z", "2026-05-24T22:30:00+02:00", "2026-07-01T06:15:00-05:00"],
  integer: [0, 1, 5, 20, 80, 400, 2_500, 60_000],
  number: [0, 0.5, 7, 150, 9_999.5, 750_000, 3_000_000],
};

/** What a ruleset declares of its fields: the values listed, the aliases, else samples of the type. */
export function declaredValues(ruleset: unknown): readonly (readonly [path: string, values: readonly unknown[]])[] {
  return Object.entries(partOf(ruleset, "fields")).flatMap(([path, field]) => {
    const { type, values, aliases } = partOf(field);
    if (typeof type !== "string") return [];
    const named = [...(Array.isArray(values) ? values : []), ...(isRecord(aliases) ? Object.keys(aliases) : [])];
    return [[path, [...named, ...(SAMPLES[type] ?? [])]]];
  });
}
