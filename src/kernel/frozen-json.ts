import { compareText } from "./compare-text.js";

/** A deep-frozen copy of plain JSON whose object keys stand in code-unit order: safe to hand out again and again. */
export function frozenJson<T>(value: T): T;
export function frozenJson(value: unknown): unknown {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return Object.freeze(value.map((item) => frozenJson(item)));
  const members = Object.entries(value).sort((a, b) => compareText(a[0], b[0]));
  return Object.freeze(Object.fromEntries(members.map(([key, member]) => [key, frozenJson(member)])));
}
