import type { Compiled } from "../condition/compiled.js";
import { evaluateExpression } from "../condition/evaluate-expression.js";
import type { Scope } from "../condition/scope.js";
import type { Value } from "../condition/value.js";
import type { Features } from "./features.js";

/** What the features come to for one lead, each worked out once and only when asked for. */
export interface FeatureValues {
  readonly valueOf: (feature: number) => Value;
}

/** The features of one lead. A feature that runs out of steps is unknown; it is told of by the rule that needs it. */
export function createFeatureValues(features: Features, scope: Scope, steps: number): FeatureValues {
  const values: (Value | undefined)[] = new Array(features.nodes.length);
  return { valueOf: (feature) => values[feature] ?? workOut(feature) };

  function workOut(feature: number): Value {
    const node = features.nodes[feature];
    if (node === undefined) return null;
    const value = node.slot >= 0 ? (scope.lead[node.slot] ?? null) : evaluateApart(node);
    values[feature] = value;
    return value;
  }

  // Which features are asked for depends on how candidates are found; what a decision may take must not.
  function evaluateApart(node: Compiled): Value {
    const { remaining } = scope;
    const value = evaluateExpression(node, scope, steps);
    scope.remaining = remaining;
    return value;
  }
}
