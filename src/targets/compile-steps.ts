import { compileExpression } from "../condition/compile-expression.js";
import type { CompileContext } from "../condition/compiled.js";
import { childPath } from "../kernel/json-path.js";
import type { Operation } from "../model/json.js";
import type { Assign, Target } from "../model/target.js";
import type { Id } from "../model/words.js";
import type { CompiledStep, Named } from "./compiled-step.js";

/**
 * Compiles the steps of a rule or of the fallback. Waits and steps by role are refused at load so far: a plain list of
 * targets arrives here.
 */
export function compileSteps(assign: Assign, path: string, context: CompileContext): readonly CompiledStep[] {
  if (!Array.isArray(assign)) return Object.freeze([]);
  const steps = assign.map((step, index) =>
    "wait" in step ? null : Object.freeze(compileTarget(step, childPath(path, index), context)),
  );
  // The list itself is not frozen: engines iterate frozen lists several times slower.
  return steps.filter((step) => step !== null);
}

function compileTarget(target: Target, path: string, context: CompileContext): CompiledStep {
  if ("unassigned" in target) return { kind: "unassigned", reason: target.unassigned };
  if ("queue" in target) return { kind: "queue", named: compileId(target.queue, `${path}.queue`, context) };
  const requires =
    target.requires === undefined ? null : compileExpression(target.requires, `${path}.requires`, context);
  if ("pool" in target) return { kind: "pool", named: compileId(target.pool, `${path}.pool`, context), requires };
  return { kind: "rep", named: compileReps(target.rep, `${path}.rep`, context), requires };
}

function compileId(named: Id | Operation, path: string, context: CompileContext): Named<Id> {
  if (typeof named === "string") return { kind: "fixed", value: named };
  return { kind: "expression", expression: compileExpression(named, path, context) };
}

function compileReps(named: Id | Id[] | Operation, path: string, context: CompileContext): Named<readonly Id[]> {
  if (typeof named === "string") return { kind: "fixed", value: Object.freeze([named]) };
  if (Array.isArray(named)) return { kind: "fixed", value: Object.freeze([...named]) };
  return { kind: "expression", expression: compileExpression(named, path, context) };
}
