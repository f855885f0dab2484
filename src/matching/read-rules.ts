import type { Scope } from "../condition/scope.js";
import { truthOf } from "../condition/truth-of.js";
import type { Truth } from "../model/explanation.js";
import { type Candidates, nextCandidate } from "./candidates.js";
import { UNSAID } from "./clauses.js";
import type { FeatureValues } from "./feature-values.js";
import { firstSaid, leafHolds } from "./first-said.js";
import { holdsPlainly } from "./holds-plainly.js";
import { isActive } from "./is-active.js";
import { lookUp } from "./look-up.js";
import { type PlainLead, readPlain } from "./plain-lead.js";
import type { FoundPositions } from "./positions.js";
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
  /** The lead, for clauses; `null`: it is not plain, and conditions are evaluated. */
  readonly plain: PlainLead | null;
  /** The branches that were evaluated and are true, of those that reading is inside of. */
  readonly open: number[];
  /** No leaf before this position is true of which clauses say all. */
  said: number;
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
  const candidates = { lookups, values, made: 0, lists: always.length > 0 ? [always] : [], read: [], spent: 0 };
  const plain = readPlain(clauses, scope.lead);
  const progress = { nodes, index, reading, candidates, plain, open: [], said: 0, from: 0 };
  return () => readOn(progress);
}

// The first time list by list, which is the fastest way to one answer; after that in order, so that however many leaves are
// found no list is walked again for each.
function readOn<Leaf>(progress: Progress<Leaf>): Found<Leaf> {
  const { index, candidates, plain, from } = progress;
  if (plain === null || from > 0) return readInOrder(progress, Number.POSITIVE_INFINITY) ?? NONE;
  const said = firstSaid(index.clauses, candidates, plain);
  progress.said = said;
  return (index.clauses.complete ? null : readInOrder(progress, said)) ?? leafAt(said, progress) ?? NONE;
}

function leafAt<Leaf>(position: number, progress: Progress<Leaf>): Found<Leaf> | null {
  const node = progress.nodes[position];
  if (node === undefined || node.leaf === null) return null;
  progress.from = position + 1;
  return { kind: "leaf", node, leaf: node.leaf };
}

/** Asks the candidates before a position one after the other; `null`: none of them ends the reading. */
function readInOrder<Leaf>(progress: Progress<Leaf>, before: number): Found<Leaf> | null {
  const { nodes, candidates, reading } = progress;
  for (;;) {
    const node = nodes[nextCandidate(candidates, progress.from, before)];
    if (node === undefined) return null;
    const { position } = node;
    progress.from = position + 1;
    if (isSaid(node, progress)) {
      if (isSaidTrue(node, progress)) return leafAt(position, progress);
      continue;
    }
    const truth = isOpen(node.parent, progress) ? truthOfCandidate(node, progress) : "false";
    if (truth === "limit_exceeded" && reading.onLimit === "unassigned") return { kind: "stopped", node };
    if (truth !== "true") progress.from = node.end;
    else if (node.leaf !== null) return leafAt(position, progress);
    else openBranch(position, progress);
  }
}

function openBranch(branch: number, { nodes, open }: Progress<unknown>): void {
  while (open.length > 0 && (nodes[open[open.length - 1] ?? 0]?.end ?? 0) <= branch) open.pop();
  open.push(branch);
}

/** Whether clauses alone say what comes of a rule; of a branch that they say, only the rules in it are asked. */
function isSaid({ position, leaf }: RuleNode<unknown>, { plain, index }: Progress<unknown>): boolean {
  const { starts, leaves } = index.clauses;
  return plain !== null && (leaf === null ? starts : leaves)[position] !== UNSAID;
}

function isSaidTrue({ position }: RuleNode<unknown>, { plain, index, said }: Progress<unknown>): boolean {
  return plain !== null && position >= said && leafHolds(index.clauses, position, plain);
}

function isOpen(branch: number, { plain, index, open }: Progress<unknown>): boolean {
  const { starts, parents } = index.clauses;
  let current = branch;
  for (; current >= 0; current = parents[current] ?? -1) {
    const start = starts[current] ?? UNSAID;
    if (plain === null || start === UNSAID) return open.includes(current);
    if (!holdsPlainly(index.clauses, start, plain)) return false;
  }
  return true;
}

/** What one rule's own condition comes to; a rule that is switched off is `false`. */
export function truthOfRule(node: RuleNode<unknown>, reading: Reading): Truth {
  if (!isActive(node, reading.scope.now)) return "false";
  return node.when === null ? "true" : truthOf(node.when, reading.scope, reading.steps);
}

function truthOfCandidate(node: RuleNode<unknown>, { index, candidates, plain, reading }: Progress<unknown>): Truth {
  const start = index.clauses.starts[node.position] ?? UNSAID;
  if (plain !== null && start !== UNSAID) return holdsPlainly(index.clauses, start, plain) ? "true" : "false";
  const guard = index.guards[node.position] ?? null;
  return guard === null || holds(guard, candidates.values) ? truthOfRule(node, reading) : "false";
}

function holds(guard: GuardTest, values: FeatureValues): boolean {
  const found: FoundPositions[] = [];
  return guard.some((lookup) => {
    lookUp(lookup, values, found);
    return found.length > 0;
  });
}
