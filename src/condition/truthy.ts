import type { Json } from "../model/json.js";

/** JsonLogic's truth table: `false`, `null`, `0`, NaN, `""` and the empty list are falsy; all else, `"0"` included, is truthy. */
export function truthy(value: Json): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
