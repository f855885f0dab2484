import { compileExpression } from "../condition/compile-expression.js";
import type { CompileContext } from "../condition/compiled.js";
import { mentionsPath } from "../condition/mentions-path.js";
import { planCost } from "../eligibility/cost-plan.js";
import { type EntryIds, entryIdOf } from "../eligibility/entry-ids.js";
import type { TimePolicy } from "../eligibility/time-policy.js";
import { childPath } from "../kernel/json-path.js";
import { GATES } from "../model/gates.js";
import type { Operation } from "../model/json.js";
import type { Assign, Step, Target, TargetSettings, Wait } from "../model/target.js";
import type { Gate, Id } from "../model/words.js";
import { parseDuration } from "../time/parse-duration.js";
import type { CompiledStep, CompiledTarget, Named, TargetPlan, WaitStep } from "./compiled-step.js";

/** What steps are compiled with. */
export interface StepCompiling {
  readonly context: CompileContext;
  readonly time: TimePolicy;
  /** The ruleset's roles in the order in which they are decided; the first is the one that a plain list fills. */
  readonly roles: readonly Id[];
  readonly entryIds: EntryIds;
}

/** The steps of one role. */
export interface RoleSteps {
  readonly role: Id;
  readonly steps: readonly CompiledStep[];
}

/** Compiles the steps of a rule or of the fallback, by role in the order of the ruleset's roles. */
export function compileAssign(assign: Assign, path: string, compiling: StepCompiling): readonly RoleSteps[] {
  const [first = "rep"] = compiling.roles;
  const lists = Array.isArray(assign)
    ? [{ role: first, list: assign, at: path }]
    : listsByRole(assign, path, compiling);
  return lists.map(({ role, list, at }) => Object.freeze({ role, steps: compileSteps(list, at, compiling) }));
}

function listsByRole(assign: Exclude<Assign, Step[]>, path: string, { roles }: StepCompiling) {
  return roles.flatMap((role) => {
    const list = Object.hasOwn(assign, role) ? assign[role] : undefined;
    return list === undefined ? [] : [{ role, list, at: childPath(path, role) }];
  });
}

function compileSteps(steps: readonly Step[], path: string, compiling: StepCompiling): readonly CompiledStep[] {
  // The list itself is not frozen: engines iterate frozen lists several times slower.
  return steps.map((step, index) => {
    const at = childPath(path, index);
    return Object.freeze("wait" in step ? compileWait(step, compiling) : compileTarget(step, at, compiling));
  });
}

function compileWait({ wait, hours = "always", for: gates }: Wait, { time }: StepCompiling): WaitStep {
  return {
    kind: "wait",
    durationMs: parseDuration(wait) ?? 0,
    hours: time.openingHours(hours, time.timezone),
    for: gates === undefined ? null : Object.freeze([...gates]),
  };
}

function compileTarget(target: Target, path: string, { context, entryIds }: StepCompiling): CompiledTarget {
  if ("unassigned" in target) return { kind: "unassigned", reason: target.unassigned };
  if ("queue" in target) return { kind: "queue", named: compileId(target.queue, `${path}.queue`, context) };
  const plan = compilePlan(target, path, { context, entryIds });
  if ("pool" in target) return { kind: "pool", named: compileId(target.pool, `${path}.pool`, context), ...plan };
  return { kind: "rep", named: compileReps(target.rep, `${path}.rep`, context), ...plan };
}

function compilePlan(
  target: TargetSettings,
  path: string,
  { context, entryIds }: Pick<StepCompiling, "context" | "entryIds">,
): TargetPlan {
  const { requires, exempt = [], counts = null, cost, away = "skip" } = target;
  return {
    requires: requires === undefined ? null : compileExpression(requires, `${path}.requires`, context),
    exempt: Object.freeze(GATES.filter((gate: Gate) => exempt.some((name) => name === gate))),
    counts: typeof counts === "string" ? entryIdOf(counts, entryIds) : counts,
    cost: cost === undefined ? null : planCost(cost, `${path}.cost`, context),
    away,
  };
}

function compileId(named: Id | Operation, path: string, context: CompileContext): Named<Id> {
  if (typeof named === "string") return { kind: "fixed", value: named };
  return compileName(named, path, context);
}

function compileReps(named: Id | Id[] | Operation, path: string, context: CompileContext): Named<readonly Id[]> {
  if (typeof named === "string") return { kind: "fixed", value: Object.freeze([named]) };
  if (Array.isArray(named)) return { kind: "fixed", value: Object.freeze([...named]) };
  return compileName(named, path, context);
}

function compileName(named: Operation, path: string, context: CompileContext): Named<never> {
  const expression = compileExpression(named, path, context);
  return { kind: "expression", expression, readsChosen: mentionsPath(named, "chosen") };
}
