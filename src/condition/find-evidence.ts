import type { Evidence, Seen, Truth } from "../model/explanation.js";
import type { Compiled, Read } from "./compiled.js";
import { describeClause } from "./describe-clause.js";
import { describeValue } from "./describe-value.js";
import type { Scope } from "./scope.js";
import { truthOf } from "./truth-of.js";

const MOST_CLAUSES = 10;
const MOST_SEEN = 10;

/** An operand of `and` or `or`, and the steps that were left when its turn came. */
interface Asked {
  readonly operand: Compiled;
  readonly steps: number;
  readonly truth: Truth;
}

/**
 * The clauses that made a condition what it is on the same budget, at most ten, in the order of the ruleset: of an `and`
 * that is false its first false operand, of an undetermined one those that are unknown, of a true one all; of an `or`
 * that is true its first true operand, of any other all. `and` and `or` inside are followed in the same way.
 *
 * @param truth - what the condition is on this budget, where that is known.
 */
export function findEvidence(
  compiled: Compiled,
  scope: Scope,
  steps: number,
  truth: Truth = truthOf(compiled, scope, steps),
): Evidence[] {
  const found: Evidence[] = [];
  collect({ operand: compiled, steps, truth }, scope, found);
  return found;
}

function collect({ operand: node, steps, truth }: Asked, scope: Scope, found: Evidence[]): void {
  if (found.length >= MOST_CLAUSES) return;
  if (node.operator !== "and" && node.operator !== "or") {
    found.push(clauseEvidence(node, truth, scope));
    return;
  }
  const decisive = node.operator === "and" ? "false" : "true";
  for (const asked of tellingOperands(askOperands(node, scope, steps, decisive), decisive)) {
    collect(asked, scope, found);
  }
}

/** Evaluates operands in order, as `and` and `or` do, up to the one that decides. */
function askOperands(node: Compiled, scope: Scope, steps: number, decisive: "true" | "false"): Asked[] {
  const asked: Asked[] = [];
  let left = steps;
  for (const operand of node.operands) {
    const truth = truthOf(operand, scope, left);
    asked.push({ operand, steps: left, truth });
    if (truth === decisive) break;
    left = scope.steps;
  }
  return asked;
}

function tellingOperands(asked: readonly Asked[], decisive: "true" | "false"): readonly Asked[] {
  const last = asked[asked.length - 1];
  if (last?.truth === decisive) return [last];
  const unknown = decisive === "false" ? asked.filter(({ truth }) => truth !== "true") : [];
  return unknown.length > 0 ? unknown : asked;
}

function clauseEvidence(node: Compiled, result: Truth, scope: Scope): Evidence {
  const { clause, reads } = wordsOf(node);
  const seen = reads.map(({ path, read }): Seen => ({ path, value: describeValue(read(scope)) }));
  return { path: node.path, clause, result, seen };
}

/** What is the same whatever the lead: the clause in words, and what it reads. */
interface Words {
  readonly clause: string;
  readonly reads: readonly Read[];
}

// Put into words when it is first asked for: most clauses of a large ruleset never are.
const WORDS = new WeakMap<Compiled, Words>();

function wordsOf(node: Compiled): Words {
  const known = WORDS.get(node);
  if (known !== undefined) return known;
  const reads = new Map<string, Read>();
  gatherReads(node, reads);
  const words = { clause: describeClause(node.source), reads: [...reads.values()] };
  WORDS.set(node, words);
  return words;
}

function gatherReads(node: Compiled, reads: Map<string, Read>): void {
  for (const read of node.reads) {
    if (reads.size < MOST_SEEN) reads.set(read.path, read);
  }
  for (const operand of node.operands) gatherReads(operand, reads);
}
