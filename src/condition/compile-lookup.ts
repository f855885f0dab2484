import type { Json } from "../model/json.js";
import type { Lookup } from "../tables/lookup.js";
import { textKey } from "../tables/table-key.js";
import type { Compiled, Evaluate } from "./compiled.js";
import { evaluateOperands } from "./evaluate-operands.js";
import { operandAt } from "./operand-at.js";
import { UNKNOWN } from "./value.js";

/** `lookup` in a table of the ruleset: one key per level. */
export function compileTableLookup(lookup: Lookup, keys: readonly Compiled[]): Evaluate {
  return (scope) => {
    const values = evaluateOperands(keys, scope);
    return values === UNKNOWN ? UNKNOWN : lookup(values);
  };
}

/** `lookup` in a map that is itself data (`rep.spend` by `zip`): own keys only, one after the other; else `null`. */
export function compileMapLookup(operands: readonly Compiled[]): Evaluate {
  const map = operandAt(operands, 0);
  const keys = operands.slice(1);
  return (scope) => {
    const root = map.evaluate(scope);
    if (root === UNKNOWN) return UNKNOWN;
    const values = evaluateOperands(keys, scope);
    return values === UNKNOWN ? UNKNOWN : values.reduce(readEntry, root);
  };
}

function readEntry(map: Json, key: Json): Json {
  const text = textKey(key);
  if (text === null || typeof map !== "object" || map === null || Array.isArray(map)) return null;
  return Object.hasOwn(map, text) ? (map[text] ?? null) : null;
}
