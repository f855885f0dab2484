import type { Compiled } from "../condition/compiled.js";
import { unknownRep } from "../eligibility/bind-rep.js";
import { judgeRep } from "../eligibility/judge-rep.js";
import type { Judging } from "../eligibility/judging.js";
import { assertNever } from "../kernel/assert-never.js";
import type { Id } from "../model/words.js";
import type { Attempt, PoolAttempt, QueueAttempt, RepAttempt } from "./attempt.js";
import type { CompiledStep, PoolStep, QueueStep, RepStep } from "./compiled-step.js";
import { reasonOfGates } from "./furthest-reason.js";
import { nameOne, nameReps } from "./name-target.js";
import type { Routing } from "./routing.js";

const NO_REQUIREMENTS: readonly Compiled[] = Object.freeze([]);

/** Tries one step: names whom it means, judges them, picks one. `repeats` may not have the lead in this round. */
export function takeStep(step: CompiledStep, routing: Routing, repeats: readonly Id[]): Attempt {
  switch (step.kind) {
    case "rep":
      return takeRep(step, routing, repeats);
    case "pool":
      return takePool(step, routing, repeats);
    case "queue":
      return takeQueue(step, routing);
    case "unassigned":
      return { kind: "unassigned", result: "taken", reason: step.reason };
    default:
      return assertNever(step);
  }
}

function takeRep(step: RepStep, routing: Routing, repeats: readonly Id[]): RepAttempt {
  const judging = judgingFor(routing, repeats, false, requirements(routing.requires, null, step.requires));
  const named = nameReps(step.named, routing);
  const judged: RepAttempt["judged"][number][] = [];
  for (const id of named) {
    const rep = routing.reps.get(id) ?? unknownRep(id);
    const gate = judgeRep(rep, judging);
    judged.push({ rep, gate });
    if (gate === null) return { kind: "rep", result: "taken", named, judging, judged, chosen: rep };
  }
  const result = reasonOfGates(judged.map((verdict) => verdict.gate));
  return { kind: "rep", result, named, judging, judged, chosen: null };
}

function takePool(step: PoolStep, routing: Routing, repeats: readonly Id[]): PoolAttempt {
  const id = nameOne(step.named, routing);
  const pool = id === null ? undefined : routing.pools.get(id);
  const required = requirements(routing.requires, pool?.policy.requires ?? null, step.requires);
  const judging = judgingFor(routing, repeats, true, required);
  return pool === undefined ? noPool(judging) : routing.standing.takePool(pool, judging);
}

function noPool(judging: Judging): PoolAttempt {
  const result = reasonOfGates([]);
  return { kind: "pool", result, pool: null, judging, repeated: false, picked: null, rotation: null, narrowed: null };
}

function takeQueue(step: QueueStep, routing: Routing): QueueAttempt {
  const queue = nameOne(step.named, routing);
  if (queue !== null && routing.queues.has(queue)) return { kind: "queue", result: "taken", queue };
  return { kind: "queue", result: "no_rep_named", queue: null };
}

function judgingFor(routing: Routing, repeats: readonly Id[], pauses: boolean, requires: readonly Compiled[]): Judging {
  const { standing, scope, steps } = routing;
  return { openOf: standing.openOf, scope, steps, repeats, pauses, requires };
}

function requirements(always: Compiled | null, ofPool: Compiled | null, ofStep: Compiled | null): readonly Compiled[] {
  if (always === null && ofPool === null && ofStep === null) return NO_REQUIREMENTS;
  return [always, ofPool, ofStep].filter((condition) => condition !== null);
}
