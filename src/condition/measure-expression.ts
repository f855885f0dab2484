import type { Json } from "../model/json.js";
import type { Limits } from "../model/limits.js";

/** How an expression is too large: nested too deeply, or of too many nodes; `null`: it is neither. */
export type Excess = "depth" | "nodes" | null;

interface Visit {
  readonly node: Json;
  readonly depth: number;
}

/**
 * Whether an expression keeps to the limits. Walks without recursion and stops at the first excess, so that neither
 * 100,000 levels nor a cycle nor shared parts can hurt. A list of scalars counts as one node.
 */
export function measureExpression(expression: Json, limits: Limits): Excess {
  const open: Visit[] = [{ node: expression, depth: 1 }];
  for (let nodes = 1; ; nodes++) {
    const visit = open.pop();
    if (visit === undefined) return null;
    if (visit.depth > limits.depth) return "depth";
    if (nodes > limits.conditionNodes) return "nodes";
    for (const node of childNodes(visit.node)) open.push({ node, depth: visit.depth + 1 });
  }
}

/** Operands stand one level below their operation, and the values of `is` one below it. */
function childNodes(node: Json): readonly Json[] {
  if (isScalar(node)) return [];
  if (Array.isArray(node)) return node.every(isScalar) ? [] : node;
  return Object.entries(node).flatMap(([name, operands]) => {
    if (name === "is" && !isScalar(operands) && !Array.isArray(operands)) return Object.values(operands);
    return Array.isArray(operands) ? operands : [operands];
  });
}

function isScalar(node: Json): node is string | number | boolean | null {
  return typeof node !== "object" || node === null;
}
