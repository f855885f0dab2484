import type { Json } from "../model/json.js";
import type { Compiled, Evaluate, Read } from "./compiled.js";
import type { Operator } from "./operators.js";

/** What is known of an operation beside what it evaluates to. */
export interface OperationNode {
  readonly path: string;
  readonly source: Json;
  readonly operator: Operator;
  readonly operands: readonly Compiled[];
  readonly evaluate: Evaluate;
  readonly slot?: number;
  readonly reads?: readonly Read[];
  /** Nodes beside its operands': of an iterator's body, or the keys of `missing`. */
  readonly moreNodes?: number;
}

const NONE: readonly never[] = Object.freeze([]);

/** A compiled operation. */
export function operationNode(node: OperationNode): Compiled {
  const { path, source, operator, operands, evaluate, slot = -1, reads = NONE, moreNodes = 0 } = node;
  const nodes = countNodes(operands) + moreNodes;
  return Object.freeze({ path, source, operator, operands, literal: undefined, slot, reads, nodes, evaluate });
}

/** A compiled literal: a scalar, or a list of literals that is frozen here. */
export function literalNode(literal: Json, path: string): Compiled {
  if (Array.isArray(literal)) Object.freeze(literal);
  const evaluate: Evaluate = () => literal;
  const source = literal;
  return Object.freeze({
    path,
    source,
    operator: null,
    operands: NONE,
    literal,
    slot: -1,
    reads: NONE,
    nodes: 1,
    evaluate,
  });
}

/** A compiled list with items that must be evaluated. */
export function listNode(source: Json, path: string, items: readonly Compiled[], evaluate: Evaluate): Compiled {
  const [operator, literal, slot, reads] = [null, undefined, -1, NONE] as const;
  return Object.freeze({
    path,
    source,
    operator,
    operands: items,
    literal,
    slot,
    reads,
    nodes: countNodes(items),
    evaluate,
  });
}

function countNodes(operands: readonly Compiled[]): number {
  let nodes = 1;
  for (const operand of operands) nodes += operand.nodes;
  return nodes;
}
