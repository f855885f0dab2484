import { absenceAt } from "../eligibility/absent.js";
import { unknownRep } from "../eligibility/bind-rep.js";
import type { BoundRep } from "../eligibility/bound-rep.js";
import { judgeRep } from "../eligibility/judge-rep.js";
import type { Judging } from "../eligibility/judging.js";
import { assertNever } from "../kernel/assert-never.js";
import type { Id } from "../model/words.js";
import type { Attempt, PoolAttempt, QueueAttempt, RepAttempt } from "./attempt.js";
import type { CompiledTarget, PoolStep, QueueStep, RepStep } from "./compiled-step.js";
import { countRepTurn } from "./count-rep-turn.js";
import { reasonOfGates } from "./furthest-reason.js";
import { judgingFor } from "./judging-for.js";
import { nameOne, nameReps } from "./name-target.js";
import { poolFor } from "./pool-for.js";
import type { Routing } from "./routing.js";
import { backsUpInCircle, findStandIn } from "./stand-in.js";

/** Tries one target: names whom it means, judges them, picks one. `repeats` may not have the lead in this round. */
export function takeStep(step: CompiledTarget, routing: Routing, repeats: readonly Id[]): Attempt {
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

function takeRep(plan: RepStep, routing: Routing, repeats: readonly Id[]): RepAttempt {
  const judging = judgingFor(plan, null, routing, repeats);
  const named = nameReps(plan.named, routing);
  const judged: RepAttempt["judged"][number][] = [];
  const attempt = { kind: "rep", plan, named, judging, judged } as const;
  for (const id of named) {
    const rep = routing.reps.get(id) ?? unknownRep(id);
    const gate = judgeRep(rep, judging);
    judged.push({ rep, gate });
    const backup =
      gate === "absent" && plan.away === "backup"
        ? findStandIn(rep, { reps: routing.reps, pool: null, judging })
        : null;
    if (backup !== null) judged.push({ rep: backup, gate: null });
    const chosen = gate === null ? rep : backup;
    if (chosen === null) continue;
    const turn = typeof plan.counts === "string" ? countRepTurn(plan.counts, chosen, judging, routing) : [];
    return { ...attempt, result: "taken", chosen, standIn: standInFor(chosen, judging), turn };
  }
  return { ...attempt, result: reasonOfReps(attempt, routing), chosen: null, standIn: null, turn: [] };
}

// Reps who are away and back each other up would wait for each other for ever.
function reasonOfReps({ judged, judging, plan }: Pick<RepAttempt, "judged" | "judging" | "plan">, routing: Routing) {
  const reason = reasonOfGates(judged.map((verdict) => verdict.gate));
  if (plan.away === "skip" || reason !== "all_absent") return reason;
  const standingIn = { reps: routing.reps, pool: null, judging };
  const circular = judged.some(({ rep, gate }) => gate === "absent" && backsUpInCircle(rep, standingIn));
  return circular ? "backup_cycle" : reason;
}

function standInFor(rep: BoundRep, { scope, exempt, standInFor: find }: Judging): BoundRep | null {
  return find === null || exempt.includes("absent") || absenceAt(rep, scope.now) === null ? null : find(rep);
}

function takePool(plan: PoolStep, routing: Routing, repeats: readonly Id[]): PoolAttempt {
  const id = nameOne(plan.named, routing);
  const bound = id === null ? undefined : routing.pools.get(id);
  if (bound === undefined) return noPool(plan, routing, repeats);
  const pool = poolFor(bound, plan, routing);
  const judging = judgingFor(plan, pool, routing, repeats);
  const { draw } = routing;
  const { result, repeated, picked, rotation, narrowed } = routing.standing.takePool(pool, judging, draw);
  const standIn = picked === null ? null : standInFor(picked.chosen.rep, judging);
  return { kind: "pool", result, plan, pool, judging, draw, repeated, picked, standIn, rotation, narrowed };
}

function noPool(plan: PoolStep, routing: Routing, repeats: readonly Id[]): PoolAttempt {
  return {
    kind: "pool",
    result: reasonOfGates([]),
    plan,
    pool: null,
    judging: judgingFor({ ...plan, cost: null }, null, routing, repeats),
    draw: routing.draw,
    repeated: false,
    picked: null,
    standIn: null,
    rotation: null,
    narrowed: null,
  };
}

function takeQueue(step: QueueStep, routing: Routing): QueueAttempt {
  const queue = nameOne(step.named, routing);
  if (queue !== null && routing.queues.has(queue)) return { kind: "queue", result: "taken", queue };
  return { kind: "queue", result: "no_rep_named", queue: null };
}
