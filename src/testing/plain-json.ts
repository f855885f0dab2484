import type { Json } from "../model/json.js";

/** A snapshot as ordinary objects and lists, typed as the JSON that it is; what is not JSON is `null`. Recurses. */
export function plainJson(value: unknown): Json {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "object" || value === null) return null;
  if (Array.isArray(value)) return value.map(plainJson);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plainJson(member)]));
}
