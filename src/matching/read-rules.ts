import type { Scope } from "../condition/scope.js";
import { truthOf } from "../condition/truth-of.js";
import type { Truth } from "../model/explanation.js";
import { type Candidates, nextCandidate } from "./candidates.js";
import { UNSAID } from "./clauses.js";
import type { FeatureValues } from "./feature-values.js";
import { holdsPlainly } from "./holds-plainly.js";
import { lookUp } from "./look-up.js";
import type { Positions } from "./positions.js";
import { readPlain } from "./read-plain.js";
import type { GuardTest, RuleIndex } from "./rule-index.js";
import type { RuleNode } from "./rule-node.js";

/** What reading on found: a leaf that is true with all its branches, nothing, or a rule whose condition ran out of steps. */
export type Found<Leaf> =
  | { readonly kind: "leaf"; readonly node: RuleNode<Leaf>; readonly leaf: Leaf }
  | { readonly kind: "none" }
  | { readonly kind: "stopped"; readonly node: RuleNode<Leaf> };

/** How rules are read: the step budget of a condition, and what follows when one runs out of it. */
export interface Reading {
  readonly scope: Scope;
  readonly steps: number;
  readonly onLimit: "next-rule" | "unassigned";
}

/** Reads rules for one lead, in order: each call goes on behind the leaf that the one before found. */
export type ReadOn<Leaf> = () => Found<Leaf>;

/** How far the rules are read for one lead. */
interface Progress<Leaf> {
  readonly nodes: readonly RuleNode<Leaf>[];
  readonly index: RuleIndex;
  readonly reading: Reading;
  readonly candidates: Candidates;
  /** The lead's numbers, for clauses; `null`: it is not plain, and conditions are evaluated. */
  readonly numbers: readonly number[] | null;
  /** The branches that are true, so far. */
  readonly open: number[];
  from: number;
}

const NONE = Object.freeze({ kind: "none" } as const);

/**
 * Begins to read rules for a lead. A rule's condition is evaluated when the rule is a candidate of the index, its own
 * guard holds and the branch it stands in is true; every other rule is not true. Which rules are evaluated therefore
 * does not depend on how candidates are found, and a scan of all rules gives the same answer. A condition that charges
 * no steps for this lead is read clause by clause instead, which comes to the same.
 */
export function readRules<Leaf>(nodes: readonly RuleNode<Leaf>[], index: RuleIndex, reading: Reading): ReadOn<Leaf> {
  const { features, lookups, always, clauses } = index;
  const { scope, steps } = reading;
  const values = { features, scope, steps, known: [] };
  const candidates = { lookups, values, made: 0, lists: always.length > 0 ? [always] : [], read: [] };
  const numbers = readPlain(clauses, scope.lead);
  const progress = { nodes, index, reading, candidates, numbers, open: [], from: 0 };
  return () => readOn(progress);
}

function readOn<Leaf>(progress: Progress<Leaf>): Found<Leaf> {
  const { nodes, candidates, reading, open } = progress;
  for (;;) {
    const node = nodes[nextCandidate(candidates, progress.from)];
    if (node === undefined) return NONE;
    const { position, parent } = node;
    const truth = parent < 0 || open.includes(parent) ? truthOfCandidate(node, progress) : "false";
    if (truth === "limit_exceeded" && reading.onLimit === "unassigned") return { kind: "stopped", node };
    progress.from = truth === "true" ? position + 1 : node.end;
    if (truth !== "true") continue;
    if (node.leaf !== null) return { kind: "leaf", node, leaf: node.leaf };
    open.push(position);
  }
}

/** What one rule's own condition comes to; a rule that is switched off is `false`. */
export function truthOfRule(node: RuleNode<unknown>, reading: Reading): Truth {
  if (!node.active) return "false";
  return node.when === null ? "true" : truthOf(node.when, reading.scope, reading.steps);
}

function truthOfCandidate(node: RuleNode<unknown>, { index, candidates, numbers, reading }: Progress<unknown>): Truth {
  const start = numbers === null ? UNSAID : (index.clauses.starts[node.position] ?? UNSAID);
  if (numbers !== null && start !== UNSAID) {
    return holdsPlainly(index.clauses, start, reading.scope.lead, numbers) ? "true" : "false";
  }
  const guard = index.guards[node.position] ?? null;
  return guard === null || holds(guard, candidates.values) ? truthOfRule(node, reading) : "false";
}

function holds(guard: GuardTest, values: FeatureValues): boolean {
  const found: Positions[] = [];
  return guard.some((lookup) => {
    lookUp(lookup, values, found);
    return found.length > 0;
  });
}
