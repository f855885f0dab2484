import { jsonNumber } from "../tables/json-number.js";

/** A finite number, or a text that is one by JSON's grammar exactly (`1e3`; not `1,000`, ` 1`, `0x1` or `Infinity`). */
export function readNumber(value: unknown): number | undefined {
  const number = typeof value === "string" ? jsonNumber(value) : value;
  if (typeof number !== "number" || !Number.isFinite(number)) return undefined;
  return number === 0 ? 0 : number;
}
