import { isOperator, OPERATORS } from "../condition/operators.js";
import { isRecord } from "../kernel/is-record.js";

/** The paths that an expression reads of the lead or the rep: by `var`, `missing`, `missing_some` and `is`. */
export function collectReads(expression: unknown): ReadonlySet<string> {
  const paths = new Set<string>();
  const waiting: unknown[] = [expression];
  while (waiting.length > 0) {
    const node = waiting.pop();
    const inner = Array.isArray(node) ? node : isRecord(node) ? readOperation(node, paths) : [];
    for (const next of inner) waiting.push(next);
  }
  return paths;
}

/** Adds what an operation reads by itself, and gives the operands that may read more. */
function readOperation(operation: object, paths: Set<string>): readonly unknown[] {
  return Object.entries(operation).flatMap(([operator, body]) => {
    const operands: readonly unknown[] = Array.isArray(body) ? body : [body];
    if (operator === "var") addTexts(operands.slice(0, 1), paths);
    if (operator === "missing" || operator === "missing_some") addTexts(operands.flat(), paths);
    if (operator === "is") {
      const wanted = operands.filter(isRecord);
      addTexts(wanted.flatMap(Object.keys), paths);
      return wanted.flatMap(Object.values);
    }
    // The second operand of an iterator reads the item at hand, not the lead.
    const iterates = isOperator(operator) && OPERATORS[operator].family === "iterator";
    return iterates ? operands.filter((_, index) => index !== 1) : operands;
  });
}

function addTexts(candidates: readonly unknown[], paths: Set<string>): void {
  for (const path of candidates) if (typeof path === "string") paths.add(path);
}
