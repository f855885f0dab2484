import type { ReasonCode } from "../../src/model/reasons.js";
import type { PoolTarget, RepTarget, Step } from "../../src/model/target.js";
import type { Gate } from "../../src/model/words.js";
import { evaluate } from "./condition.js";
import { type Bar, judge } from "./judge.js";
import { type Candidate, candidatesOf, poolOf, repOf, type World } from "./members.js";
import { lowestTier, shortlisted } from "./narrow.js";
import { pick } from "./pick.js";
import type { Rotation } from "./rotation.js";
import type { Reading, Value } from "./value.js";

export type Verdict = Gate | "chosen" | "later" | "tier" | "shortlist";

/** What one step came to. `taken` is `null` where it could not take the lead. */
export interface StepAnswer {
  taken: { target: { rep: string } | { queue: string } | { unassigned: string }; pool: string | null } | null;
  /** What the step named, after its expressions. */
  named: { rep: string[] } | { pool: string | null } | { queue: string | null } | { unassigned: string };
  verdicts: [rep: string, verdict: Verdict][];
}

/** Everything that a step is tried against. */
export interface Trying {
  world: World;
  reading: Reading;
  rotationOf(pool: string): Rotation;
  bar: Omit<Bar, "barred" | "pausing" | "requires">;
  barred: readonly string[];
}

export function tryStep(step: Step, trying: Trying): StepAnswer {
  if ("wait" in step) throw new Error("the reference does not wait");
  if ("unassigned" in step) return { taken: { target: step, pool: null }, named: step, verdicts: [] };
  if ("queue" in step) {
    const queue = nameOf(step.queue, trying.reading, trying.world.ruleset.queues ?? []);
    return { taken: queue === null ? null : { target: { queue }, pool: null }, named: { queue }, verdicts: [] };
  }
  return "pool" in step ? tryPool(step, trying) : tryReps(step, trying);
}

/** In the order in which they are named; the first who passes has it, and nobody asks about those behind. */
function tryReps(step: RepTarget, trying: Trying): StepAnswer {
  const { world, reading } = trying;
  const value: Value = typeof step.rep === "string" || Array.isArray(step.rep) ? step.rep : evaluate(step.rep, reading);
  const values: readonly Value[] = Array.isArray(value) ? value : [value];
  const texts = values.flatMap((each) => idOf(each) ?? []);
  const named = [...new Set(texts)];
  const bar: Bar = {
    ...trying.bar,
    barred: trying.barred,
    pausing: false,
    requires: [world.ruleset.requires, step.requires],
  };
  const gates = named.map((id) => judge(id, repOf(world, id), bar));
  const first = gates.indexOf(null);
  const chosen = first < 0 ? undefined : named[first];
  return {
    taken: chosen === undefined ? null : { target: { rep: chosen }, pool: null },
    named: { rep: named },
    verdicts: named.map((id, index) => {
      if (first >= 0 && index > first) return [id, "later"];
      return [id, gates[index] ?? "chosen"];
    }),
  };
}

/** Gates, then the lowest tier, then the shortlist, then whose turn it is. */
function tryPool(step: PoolTarget, trying: Trying): StepAnswer {
  const { world, reading } = trying;
  const id = nameOf(step.pool, reading, Object.keys(world.ruleset.pools));
  const pool = id === null ? undefined : poolOf(world, id);
  if (id === null || pool === undefined) return { taken: null, named: { pool: null }, verdicts: [] };
  const bar: Bar = {
    ...trying.bar,
    barred: trying.barred,
    pausing: true,
    requires: [world.ruleset.requires, pool.requires, step.requires],
  };
  const judged = candidatesOf(world, id).map((each) => ({ ...each, gate: judge(each.id, each.rep, bar) }));
  const passing = judged.filter(({ gate }) => gate === null);
  const inTier = lowestTier(passing);
  const listed = shortlisted(inTier, pool.shortlist, reading);
  const chosen = listed.length === 0 ? null : pick(trying.rotationOf(id), listed, pool.strategy, bar);
  const verdictOf = (candidate: Candidate): Verdict => {
    if (candidate.id === chosen) return "chosen";
    const isAmong = (others: readonly Candidate[]) => others.some((other) => other.id === candidate.id);
    return isAmong(listed) ? "later" : isAmong(inTier) ? "shortlist" : "tier";
  };
  return {
    taken: chosen === null ? null : { target: { rep: chosen }, pool: id },
    named: { pool: id },
    verdicts: judged.map((each) => [each.id, each.gate ?? verdictOf(each)]),
  };
}

/** The pool or queue that a step names, if it exists. */
function nameOf(named: PoolTarget["pool"], reading: Reading, existing: readonly string[]): string | null {
  const value: Value = typeof named === "string" ? named : evaluate(named, reading);
  const id = idOf(value);
  return id !== null && existing.includes(id) ? id : null;
}

/** A text, or a whole number as its text. */
function idOf(value: Value): string | null {
  if (typeof value === "number" && Number.isSafeInteger(value)) return String(value);
  return typeof value === "string" && value !== "" ? value : null;
}

const FURTHEST_FIRST: readonly [Verdict, ReasonCode][] = [
  ["capacity", "no_capacity"],
  ["requires", "requirements_unmet"],
  ["paused", "all_paused"],
  ["repeat", "only_previous_reps"],
  ["inactive", "no_active_rep"],
];

/** Why nobody took the lead: the gate that stopped whoever came furthest. */
export function reasonOf(answers: readonly StepAnswer[]): ReasonCode {
  const verdicts = answers.flatMap((answer) => answer.verdicts.map(([, verdict]) => verdict));
  return FURTHEST_FIRST.find(([gate]) => verdicts.includes(gate))?.[1] ?? "no_rep_named";
}
