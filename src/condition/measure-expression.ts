import type { Json } from "../model/json.js";
import type { Limits } from "../model/limits.js";

/** How an expression is too large: nested too deeply, or of too many nodes; `null`: it is neither. */
export type Excess = "depth" | "nodes" | null;

/** What is still to be visited, side by side. */
interface Open {
  readonly nodes: Json[];
  readonly depths: number[];
}

/**
 * Whether an expression keeps to the limits. Walks without recursion and stops at the first excess, so that neither
 * 100,000 levels nor a cycle nor shared parts can hurt. A list of scalars counts as one node.
 */
export function measureExpression(expression: Json, limits: Limits): Excess {
  const open: Open = { nodes: [expression], depths: [1] };
  for (let count = 1; ; count++) {
    const node = open.nodes.pop();
    const depth = open.depths.pop();
    if (node === undefined || depth === undefined) return null;
    if (depth > limits.depth) return "depth";
    if (count > limits.conditionNodes) return "nodes";
    if (!isScalar(node)) addChildren(node, depth + 1, open);
  }
}

/** Operands stand one level below their operation, and the values of `is` one below it. */
function addChildren(node: Json[] | { readonly [key: string]: Json }, depth: number, open: Open): void {
  if (Array.isArray(node)) {
    if (!node.every(isScalar)) addAll(node, depth, open);
    return;
  }
  for (const name of Object.keys(node)) {
    const operands = node[name] ?? null;
    if (Array.isArray(operands)) addAll(operands, depth, open);
    else if (name === "is" && !isScalar(operands)) addAll(Object.values(operands), depth, open);
    else addAll([operands], depth, open);
  }
}

function addAll(nodes: readonly Json[], depth: number, open: Open): void {
  for (const node of nodes) {
    open.nodes.push(node);
    open.depths.push(depth);
  }
}

function isScalar(node: Json): node is string | number | boolean | null {
  return typeof node !== "object" || node === null;
}
