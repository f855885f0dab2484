import type { Compiled } from "../condition/compiled.js";
import { evaluateExpression } from "../condition/evaluate-expression.js";
import type { Scope } from "../condition/scope.js";
import type { Value } from "../condition/value.js";
import type { Features } from "./features.js";
import { jointText } from "./guard.js";

/** What the features come to for one lead, each worked out once and only when asked for. */
export interface FeatureValues {
  readonly valueOf: (feature: number) => Value;
}

/** What joint features are where not all parts are texts: loose equality may still take a number for one. */
const UNDECIDED: Value = Object.freeze({});

/** The features of one lead. A feature that runs out of steps is unknown; it is told of by the rule that needs it. */
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

  // Which features are asked for depends on how candidates are found; what a decision may take must not.
  function evaluateApart(node: Compiled): Value {
    const { remaining } = scope;
    const value = evaluateExpression(node, scope, steps);
    scope.remaining = remaining;
    return value;
  }
}

// Null and unknown are equal to no text, whatever the other parts are.
function joined(parts: readonly Value[]): Value {
  if (parts.some((part) => part === null || typeof part === "symbol")) return null;
  return parts.every((part) => typeof part === "string") ? jointText(parts) : UNDECIDED;
}
