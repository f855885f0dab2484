import type { Compiled } from "./compiled.js";

/** The operand at a position that the operator's arity assures. */
export function operandAt(operands: readonly Compiled[], index: number): Compiled {
  const operand = operands[index];
  if (operand === undefined) throw new TypeError(`no operand ${index}: only checked expressions can be compiled`);
  return operand;
}
