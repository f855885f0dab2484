import { compileExpression } from "../condition/compile-expression.js";
import type { CompileContext, Compiled } from "../condition/compiled.js";
import type { Json } from "../model/json.js";

/** What one lead takes of turns and capacity, and where the ruleset says so. */
export interface CostPlan {
  readonly amount: number | Compiled;
  readonly path: string;
}

/** The most that one lead may cost, in thousandths. */
const DEAREST = 1_000_000;

const USUAL: CostPlan = Object.freeze({ amount: 1, path: "" });

/** Compiles a cost; none is 1. A number that no lead can cost is left to be noted with each lead. */
export function planCost(cost: Json | undefined, path: string, context: CompileContext): CostPlan {
  if (cost === undefined) return USUAL;
  const amount = typeof cost === "number" && isCost(cost) ? cost : compileExpression(cost, path, context);
  return Object.freeze({ amount, path });
}

/** Whether a lead can cost so much: more than nothing, at most 1,000, in thousandths. */
export function isCost(cost: number): boolean {
  const thousandths = Math.round(cost * 1_000);
  return thousandths > 0 && thousandths <= DEAREST && thousandths / 1_000 === cost;
}
