import type { Compiled } from "../condition/compiled.js";
import { evaluateExpression } from "../condition/evaluate-expression.js";
import type { Scope } from "../condition/scope.js";
import { UNKNOWN, type Value } from "../condition/value.js";
import type { Features } from "./features.js";
import { jointText } from "./guard.js";

/** What the features come to for one lead, each worked out once and only when asked for. */
export interface FeatureValues {
  readonly valueOf: (feature: number) => Value;
}

/**
 * A value that every rule about the feature must be asked for: of joint features where not all parts are texts (loose
 * equality may take a number for one), and of a feature that ran out of steps (the rule that needs it tells of that).
 */
const UNDECIDED: Value = Object.freeze({});

/** The features of one lead. */
export function createFeatureValues({ byNumber }: Features, scope: Scope, steps: number): FeatureValues {
  const values: (Value | undefined)[] = new Array(byNumber.length);
  return { valueOf: read };

  function read(feature: number): Value {
    const known = values[feature];
    if (known !== undefined) return known;
    const value = workOut(feature);
    values[feature] = value;
    return value;
  }

  function workOut(feature: number): Value {
    const numbered = byNumber[feature];
    if (numbered === undefined) return null;
    if (!("evaluate" in numbered)) return joined(numbered.map(read));
    return numbered.slot >= 0 ? (scope.lead[numbered.slot] ?? null) : evaluateApart(numbered);
  }

  // Which features are asked for, and when, depends on how candidates are found; what a decision may take must not.
  function evaluateApart(node: Compiled): Value {
    const { remaining } = scope;
    scope.remaining = Number.POSITIVE_INFINITY;
    const value = evaluateExpression(node, scope, steps);
    scope.remaining = remaining;
    return value === UNKNOWN && scope.exceeded ? UNDECIDED : value;
  }
}

// Null and unknown are equal to no text, whatever the other parts are.
function joined(parts: readonly Value[]): Value {
  if (parts.some((part) => part === null || part === UNKNOWN)) return null;
  return parts.every((part) => typeof part === "string") ? jointText(parts) : UNDECIDED;
}
