import { evaluateExpression } from "../condition/evaluate-expression.js";
import { readPath } from "../condition/read-path.js";
import type { Scope } from "../condition/scope.js";
import { type LeadValue, UNKNOWN, type Value } from "../condition/value.js";
import { assertNever } from "../kernel/assert-never.js";
import { canonicalJson } from "../kernel/canonical-json.js";
import type { Note } from "../model/decision.js";
import { drawArm } from "./draw-arm.js";
import { createNote } from "./note-taking.js";
import type { Computation, DerivedComputation, SplitComputation } from "./preparation.js";

/** What the computations of one lead share. */
export interface Computing {
  readonly scope: Scope;
  /** The step budget of each expression. */
  readonly steps: number;
  readonly id: string;
  readonly notes: Note[];
}

/** What a slot that follows from others comes to; an expression that runs out of steps is unknown, with a note. */
export function computeSlot(computation: Computation, computing: Computing): LeadValue {
  switch (computation.kind) {
    case "derived":
      return computeDerived(computation, computing);
    case "split":
      return drawArm(computation, keyOf(computation, computing));
    case "within":
      return readWithin(computing.scope.lead[computation.owner], computation.keys);
    default:
      return assertNever(computation);
  }
}

function computeDerived(derived: DerivedComputation, computing: Computing): LeadValue {
  const value = evaluateExpression(derived.expression, computing.scope, computing.steps);
  noteLimit(derived.path, computing);
  return (value === UNKNOWN || value === null) && derived.fallback !== undefined ? derived.fallback : value;
}

function keyOf(split: SplitComputation, computing: Computing): string {
  if (split.key === null) return computing.id;
  const value: Value = evaluateExpression(split.key, computing.scope, computing.steps);
  noteLimit(split.path, computing);
  if (value === UNKNOWN || value === null || value === "") return computing.id;
  // In jsonlogic semantics numbers can come out that are not finite; JSON has them as null.
  return typeof value === "string" ? value : canonicalJson(JSON.parse(JSON.stringify(value)));
}

function noteLimit(path: string, { scope, notes }: Computing): void {
  if (scope.exceeded) notes.push(createNote("limit_exceeded", path, undefined));
}

// What lies inside an undetermined value is undetermined.
function readWithin(owner: LeadValue, keys: readonly string[]): LeadValue {
  return owner === undefined || owner === UNKNOWN ? owner : readPath(owner, keys);
}
