import type { Scope } from "../condition/scope.js";
import { truthOf } from "../condition/truth-of.js";
import type { Truth } from "../model/explanation.js";
import { findPositions } from "./feature-index.js";
import { createFeatureValues, type FeatureValues } from "./feature-values.js";
import type { Positions } from "./positions.js";
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

const NONE = Object.freeze({ kind: "none" } as const);

/**
 * Begins to read rules for a lead. A rule's condition is evaluated when the rule is a candidate of the index, its own
 * guard holds and the branch it stands in is true; every other rule is not true. Which rules are evaluated therefore
 * does not depend on how candidates are found, and a scan of all rules gives the same answer.
 */
export function readRules<Leaf>(nodes: readonly RuleNode<Leaf>[], index: RuleIndex, reading: Reading): ReadOn<Leaf> {
  const values = createFeatureValues(index.features, reading.scope, reading.steps);
  const lists = index.candidates(values);
  const open = new Set([-1]);
  let from = 0;
  return () => {
    for (;;) {
      const node = nodes[nextCandidate(lists, from)];
      if (node === undefined) return NONE;
      const truth = open.has(node.parent) ? truthOfCandidate(node, index, values, reading) : "false";
      if (truth === "limit_exceeded" && reading.onLimit === "unassigned") return { kind: "stopped", node };
      from = truth === "true" ? node.position + 1 : node.end;
      if (truth !== "true") continue;
      if (node.leaf !== null) return { kind: "leaf", node, leaf: node.leaf };
      open.add(node.position);
    }
  };
}

/** What one rule's own condition comes to; a rule that is switched off is `false`. */
export function truthOfRule(node: RuleNode<unknown>, reading: Reading): Truth {
  if (!node.active) return "false";
  return node.when === null ? "true" : truthOf(node.when, reading.scope, reading.steps);
}

function truthOfCandidate(node: RuleNode<unknown>, index: RuleIndex, values: FeatureValues, reading: Reading): Truth {
  const guard = index.guards[node.position] ?? null;
  return guard === null || holds(guard, values) ? truthOfRule(node, reading) : "false";
}

function holds(guard: GuardTest, values: FeatureValues): boolean {
  const found: Positions[] = [];
  return guard.some(({ feature, index }) => {
    findPositions(index, values.valueOf(feature), found);
    return found.length > 0;
  });
}

function nextCandidate(lists: readonly Positions[], from: number): number {
  let next = Number.POSITIVE_INFINITY;
  for (const list of lists) {
    const position = list[firstFrom(list, from)];
    if (position !== undefined && position < next) next = position;
  }
  return next;
}

function firstFrom(list: Positions, from: number): number {
  let [start, end] = [0, list.length];
  while (start < end) {
    const middle = (start + end) >>> 1;
    if ((list[middle] ?? 0) < from) start = middle + 1;
    else end = middle;
  }
  return start;
}
