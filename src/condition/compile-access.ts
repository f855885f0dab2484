import type { Json } from "../model/json.js";
import { charge } from "./budget.js";
import type { PathRead } from "./compile-read.js";
import type { Compiled, Evaluate, Read } from "./compiled.js";
import { operandAt } from "./operand-at.js";
import type { Scope } from "./scope.js";
import { UNKNOWN, type Value } from "./value.js";

/** A key of `missing` as it is written, and how it is read. */
export interface KeyRead {
  readonly key: Json;
  readonly read: Read["read"];
}

/** `var`: what stands at the path; its default, or `null`, where nothing does. The default is read only then. */
export function compileVar({ read, slot }: PathRead, fallback: Compiled | undefined): Evaluate {
  if (fallback === undefined) return slot >= 0 ? (scope) => scope.lead[slot] ?? null : (scope) => read(scope) ?? null;
  return (scope) => {
    const value = read(scope);
    return value === undefined ? fallback.evaluate(scope) : value;
  };
}

/** `missing`: those keys at which there is nothing, `null` or the empty text, in their order. Never unknown. */
export function compileMissing(keys: readonly KeyRead[]): Evaluate {
  return (scope) => missingKeys(keys, scope);
}

/** `missing_some`: none if at least `need` of the keys are there, else those that are missing. Never unknown. */
export function compileMissingSome(need: number, keys: readonly KeyRead[]): Evaluate {
  return (scope) => {
    const missing = missingKeys(keys, scope);
    return missing === UNKNOWN || keys.length - missing.length < need ? missing : [];
  };
}

function missingKeys(keys: readonly KeyRead[], scope: Scope): Json[] | typeof UNKNOWN {
  if (!charge(scope, keys.length >>> 3)) return UNKNOWN;
  return keys.filter(({ read }) => !isPresent(read(scope) ?? null)).map(({ key }) => key);
}

/** `present`: whether there is a value: not missing, `null`, the empty text or undetermined. */
export function compilePresent(operands: readonly Compiled[]): Evaluate {
  const operand = operandAt(operands, 0);
  return (scope) => {
    const value = operand.evaluate(scope);
    return value === UNKNOWN && scope.exceeded ? UNKNOWN : isPresent(value);
  };
}

function isPresent(value: Value): boolean {
  return value !== UNKNOWN && value !== null && value !== "";
}
