import jsonLogic from "json-logic-js";
import type { Json } from "../model/json.js";
import type { Operator } from "./operators.js";

/** An operator of json-logic-js, ready to be applied to values. */
export type ColdOperation = (values: readonly Json[]) => unknown;

/**
 * Hands an operator that is seldom used to json-logic-js, as a constant expression over positions
 * (`{ "cat": [{ "var": "0" }, { "var": "1" }] }`): values go in as data, so that an operation inside one never runs.
 * Objects must not reach an operator that coerces: its callers pass scalars.
 */
export function coldOperation(operator: Operator, count: number): ColdOperation {
  const positions = Array.from({ length: count }, (_, index) => ({ var: String(index) }));
  const expression = { [operator]: positions };
  return (values) => jsonLogic.apply(expression, values);
}
