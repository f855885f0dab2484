import type { Issue } from "../kernel/issue.js";
import { quote } from "../kernel/quote.js";
import type { Json } from "../model/json.js";
import { jsonNumber } from "../tables/json-number.js";
import type { NodeContext } from "./check-context.js";
import type { OperationParts } from "./read-operation.js";

/** `<`, `<=`, `>`, `>=` and `between`: against a text that is no number they are never known. */
export function checkOrdering({ operands, pathOf }: OperationParts, context: NodeContext): Issue[] {
  return operands.flatMap((operand, index) => checkBound(operand, pathOf(index), context));
}

/** One literal that something is ordered against. */
export function checkBound(bound: Json, path: string, { semantics }: NodeContext): Issue[] {
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
