import type { Scope } from "../condition/scope.js";
import { truthOf } from "../condition/truth-of.js";
import type { Truth } from "../model/explanation.js";
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

const NONE = Object.freeze({ kind: "none" } as const);

/**
 * Reads the rules in order from a position and stops at the first leaf that is true. Whoever starts behind a leaf that
 * was true may rely on its branches: reading never enters a branch that is not.
 */
export function nextLeaf<Leaf>(rules: readonly RuleNode<Leaf>[], from: number, reading: Reading): Found<Leaf> {
  let position = from;
  for (;;) {
    const node = rules[position];
    if (node === undefined) return NONE;
    const truth = truthOfRule(node, reading);
    if (truth === "limit_exceeded" && reading.onLimit === "unassigned") return { kind: "stopped", node };
    if (truth !== "true") position = node.end;
    else if (node.leaf === null) position += 1;
    else return { kind: "leaf", node, leaf: node.leaf };
  }
}

/** What one rule's own condition comes to; a rule that is switched off is `false`. */
export function truthOfRule(node: RuleNode<unknown>, reading: Reading): Truth {
  if (!node.active) return "false";
  return node.when === null ? "true" : truthOf(node.when, reading.scope, reading.steps);
}
