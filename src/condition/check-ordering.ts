import type { Issue } from "../kernel/issue.js";
import { quote } from "../kernel/quote.js";
import type { Json } from "../model/json.js";
import { jsonNumber } from "../tables/json-number.js";
import type { CheckContext } from "./check-context.js";
import type { Operator } from "./operators.js";
import { type OperationParts, operandPath } from "./read-operation.js";

/** `<`, `<=`, `>`, `>=` and `between`: against a text that is no number they are never known. */
export function checkOrdering(operator: Operator, parts: OperationParts, context: CheckContext): Issue[] {
  const { operands } = parts;
  const texts = operands.flatMap((operand, index) => checkBound(operand, operandPath(parts, index), context));
  if (operator !== "between") return texts;
  return [...texts, ...checkBounds(operands[1], operands[2], operandPath(parts, 1), context)];
}

/** Two bounds that are written out, with nothing between them; `path` is that of the low one. */
export function checkBounds(
  low: Json | undefined,
  high: Json | undefined,
  path: string,
  context: CheckContext,
): Issue[] {
  if (!(numberIn(low, context) > numberIn(high, context))) return [];
  const message = `nothing is at least \`${quote(low)}\` and at most \`${quote(high)}\``;
  return [{ path, code: "range_reversed", message, remedy: "write the lower number as the lower bound" }];
}

// In jsonlogic semantics a text can be compared as text, so that nothing is known of it beforehand.
function numberIn(bound: Json | undefined, { semantics }: CheckContext): number {
  if (typeof bound === "number") return bound;
  return typeof bound === "string" && semantics === "strict" ? jsonNumber(bound) : Number.NaN;
}

/** One literal that something is ordered against. */
export function checkBound(bound: Json, path: string, { semantics }: CheckContext): Issue[] {
  if (semantics === "jsonlogic" || typeof bound !== "string" || !Number.isNaN(jsonNumber(bound))) return [];
  return [
    {
      path,
      code: "text_ordering",
      message: `\`${quote(bound)}\` is no number, and only numbers are ordered`,
      remedy: "compare with a number; for dates and instants declare the field as `instant` and compare milliseconds",
    },
  ];
}
