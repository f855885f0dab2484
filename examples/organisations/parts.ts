/** A JSON object. */
export type JsonRecord = { readonly [key: string]: unknown };

/** Whether a value is a JSON object. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An object, or the object under a key of it; without one, an empty object. */
export function partOf(value: unknown, key?: string): JsonRecord {
  const part = key === undefined || !isRecord(value) ? value : value[key];
  return isRecord(part) ? part : {};
}

/** The reps of a roster. */
export function repsOf(roster: unknown): readonly JsonRecord[] {
  const { reps } = partOf(roster);
  return Array.isArray(reps) ? reps.filter(isRecord) : [];
}
