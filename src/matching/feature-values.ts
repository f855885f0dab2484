import type { Compiled } from "../condition/compiled.js";
import { evaluateExpression } from "../condition/evaluate-expression.js";
import type { Scope } from "../condition/scope.js";
import { UNKNOWN, type Value } from "../condition/value.js";
import type { NumberedFeature } from "./features.js";

/** What the features come to for one lead; what is not a field is worked out once and only when asked for. */
export interface FeatureValues {
  readonly features: readonly NumberedFeature[];
  readonly scope: Scope;
  readonly steps: number;
  /** What was worked out, by feature. */
  readonly known: (Value | undefined)[];
}

/**
 * A value that every rule about the feature must be asked for: of one that ran out of steps (the rule that needs it tells
 * of that).
 */
const UNDECIDED: Value = Object.freeze({});

/** What a feature that joins no others comes to. */
export function featureValue(feature: number, values: FeatureValues): Value {
  const numbered = values.features[feature];
  if (numbered === undefined) return null;
  if (numbered.slot >= 0) return values.scope.lead[numbered.slot] ?? null;
  return values.known[feature] ?? workOut(feature, numbered, values);
}

function workOut(feature: number, { node }: NumberedFeature, values: FeatureValues): Value {
  if (node === null) return null;
  const value = evaluateApart(node, values);
  values.known[feature] = value;
  return value;
}

// Which features are asked for, and when, depends on how candidates are found; what a decision may take must not.
function evaluateApart(node: Compiled, { scope, steps }: FeatureValues): Value {
  const { remaining } = scope;
  scope.remaining = Number.POSITIVE_INFINITY;
  const value = evaluateExpression(node, scope, steps);
  scope.remaining = remaining;
  return value === UNKNOWN && scope.exceeded ? UNDECIDED : value;
}
