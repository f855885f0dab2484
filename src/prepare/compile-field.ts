import { compileExpression } from "../condition/compile-expression.js";
import type { CompileContext } from "../condition/compiled.js";
import type { Split } from "../model/field.js";
import type { Expr, Json } from "../model/json.js";
import { planArms } from "./plan-arms.js";
import type { DerivedComputation, SplitComputation } from "./preparation.js";

/** Where a computed field stands in the ruleset (`at`) and where its value goes. */
export interface FieldTarget {
  readonly path: string;
  readonly slot: number;
  readonly at: string;
  readonly salt: string;
}

/** Compiles a derived field or a split. */
export function compileField(
  field: { default?: Json } & ({ derive: Expr } | { split: Split }),
  target: FieldTarget,
  context: CompileContext,
): DerivedComputation | SplitComputation {
  const { path, slot, at, salt } = target;
  if ("derive" in field) {
    const expression = compileExpression(field.derive, `${at}.derive`, context);
    return Object.freeze({ kind: "derived", slot, path, expression, fallback: field.default });
  }
  const { key, arms } = field.split;
  const compiled = key === undefined ? null : compileExpression(key, `${at}.split.key`, context);
  return Object.freeze({ kind: "split", slot, path, salt, key: compiled, arms: planArms(arms) });
}
