import { isRecord } from "../kernel/is-record.js";
import type { Json } from "../model/json.js";
import { mentionsPath } from "./mentions-path.js";
import type { Operator } from "./operators.js";
import { readOperation } from "./read-operation.js";

/**
 * Expressions without `now` for the instants at which a comparison may come out otherwise: of `now < x` it is `x`, of
 * `now − x >= y` it is `y + x`. None where `now` stands on both sides, or in anything but sums, products and quotients.
 */
export function solveForNow(operator: Operator, operands: readonly Json[]): readonly Json[] {
  return pairsOf(operator, operands).flatMap(([left, right]) => {
    const [inLeft, inRight] = [readsNow(left), readsNow(right)];
    if (inLeft === inRight) return [];
    return inLeft ? solve(left, right) : solve(right, left);
  });
}

function pairsOf(operator: Operator, operands: readonly Json[]): readonly (readonly [Json, Json])[] {
  const [first, second, third] = operands;
  if (first === undefined || second === undefined) return [];
  switch (operator) {
    case "<":
    case "<=":
      return third === undefined
        ? [[first, second]]
        : [
            [first, second],
            [second, third],
          ];
    case "between":
      return third === undefined
        ? []
        : [
            [first, second],
            [first, third],
          ];
    case ">":
    case ">=":
    case "==":
    case "!=":
    case "===":
    case "!==":
      return [[first, second]];
    default:
      return [];
  }
}

/** Turns `expression = value` into what `now` is then. */
function solve(expression: Json, value: Json): readonly Json[] {
  const parts = isRecord(expression) ? readOperation(expression, "") : null;
  if (parts === null) return [];
  const { name, operands } = parts;
  if (name === "var") return operands.length === 1 && operands[0] === "now" ? [value] : [];
  const place = operands.findIndex(readsNow);
  const [inner, ...more] = operands.filter(readsNow);
  const others = operands.filter((operand) => !readsNow(operand));
  if (inner === undefined || more.length > 0) return [];
  const undone = undo(name, others, place, value);
  return undone === null ? [] : solve(inner, undone);
}

/** The operation undone; `place` is where the operand stands that is asked for. */
function undo(name: string, others: readonly Json[], place: number, value: Json): Json {
  const [other] = others;
  switch (name) {
    case "+":
      return { "-": [value, { "+": [...others, 0] }] };
    case "*":
      return { "/": [value, { "*": [...others, 1] }] };
    case "-":
      if (other === undefined) return { "-": [value] };
      return place === 0 ? { "+": [value, other] } : { "-": [other, value] };
    case "/":
      if (other === undefined) return null;
      return place === 0 ? { "*": [value, other] } : { "/": [other, value] };
    default:
      return null;
  }
}

function readsNow(expression: Json): boolean {
  return mentionsPath(expression, "now");
}
