import type { Semantics } from "../condition/compiled.js";
import { CLAUSE, type Clauses, IS_NOT_TRUE, IS_TRUE, type Settled, UNSAID } from "./clauses.js";
import { findPlain, type PlainClause, type PlainCondition } from "./plain-condition.js";
import type { RuleNode } from "./rule-node.js";
import { settledBy } from "./settled-by.js";

/** Clauses on their way. */
interface Draft {
  readonly code: number[];
  readonly texts: string[];
  readonly numbers: number[];
  readonly sets: ReadonlySet<unknown>[];
  readonly slots: Set<number>;
  /** By slot: which of the numbers it is. */
  readonly numeric: Map<number, number>;
  readonly settled: Settled[];
}

/** Lays out the conditions of all rules that are plain. */
export function compileClauses(nodes: readonly RuleNode<unknown>[], semantics: Semantics): Clauses {
  const draft: Draft = {
    code: [],
    texts: [],
    numbers: [],
    sets: [],
    slots: new Set(),
    numeric: new Map(),
    settled: [],
  };
  const starts = Int32Array.from(nodes, (node) => startOf(node, semantics, draft));
  const leaves = Int32Array.from(nodes, (node) => (node.leaf === null ? UNSAID : startOfLeaf(node, nodes, starts)));
  return Object.freeze({
    starts,
    leaves,
    settled: draft.settled,
    parents: Int32Array.from(nodes, ({ parent }) => parent),
    complete: nodes.every(({ leaf, position }) => leaf === null || leaves[position] !== UNSAID),
    code: Int32Array.from(draft.code),
    texts: draft.texts,
    numbers: Float64Array.from(draft.numbers),
    sets: draft.sets,
    slots: [...draft.slots],
    numeric: [...draft.numeric.keys()],
  });
}

function startOf(node: RuleNode<unknown>, semantics: Semantics, draft: Draft): number {
  const { when, active, leaf, parent } = node;
  const plain = when === null || active !== true ? null : findPlain(when, semantics);
  draft.settled.push(plain === null || leaf === null || parent >= 0 ? "no" : settledBy(plain));
  if (active === false) return IS_NOT_TRUE;
  if (active !== true) return UNSAID;
  if (when === null) return IS_TRUE;
  return plain === null ? UNSAID : layOut(plain, draft, IS_TRUE, IS_NOT_TRUE);
}

function startOfLeaf(leaf: RuleNode<unknown>, nodes: readonly RuleNode<unknown>[], starts: Int32Array): number {
  for (let branch = nodes[leaf.parent]; branch !== undefined; branch = nodes[branch.parent]) {
    if (starts[branch.position] === UNSAID) return UNSAID;
  }
  return starts[leaf.position] ?? UNSAID;
}

/** Lays a condition out, its last clause first, because each must know where the next begins. Returns its own beginning. */
function layOut(condition: PlainCondition, draft: Draft, yes: number, no: number): number {
  switch (condition.kind) {
    case "constant":
      return condition.holds ? yes : no;
    case "all":
      return condition.of.reduceRight((next, each) => layOut(each, draft, next, no), yes);
    case "any":
      return condition.of.reduceRight((next, each) => layOut(each, draft, yes, next), no);
    default: {
      draft.slots.add(condition.slot);
      const [place, argument] = operandsOf(condition, draft);
      return draft.code.push(CLAUSE[condition.kind], place, argument, yes, no) - CLAUSE_WIDTH;
    }
  }
}

const CLAUSE_WIDTH = 5;

/** Where the value stands that a clause reads, and where what it is compared with. */
function operandsOf(clause: PlainClause, draft: Draft): readonly [number, number] {
  switch (clause.kind) {
    case "text":
    case "same":
    case "prefix":
      return [clause.slot, draft.texts.push(clause.text) - 1];
    case "number":
      return [clause.slot, draft.numbers.push(clause.number) - 1];
    case "nothing":
      return [clause.slot, 0];
    case "oneOf":
      return [clause.slot, draft.sets.push(new Set(clause.scalars)) - 1];
    default:
      return [numberAt(draft.numeric, clause.slot), draft.numbers.push(clause.number) - 1];
  }
}

function numberAt(numeric: Map<number, number>, slot: number): number {
  const known = numeric.get(slot);
  if (known !== undefined) return known;
  numeric.set(slot, numeric.size);
  return numeric.size - 1;
}
