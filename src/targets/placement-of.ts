import type { BoundPool } from "../eligibility/bound-pool.js";
import type { BoundRep } from "../eligibility/bound-rep.js";
import { assertNever } from "../kernel/assert-never.js";
import type { Change } from "../model/change.js";
import type { Assignment } from "../model/decision.js";
import type { Gate, Id } from "../model/words.js";
import type { Picked } from "../strategy/rotation.js";
import type { Attempt, PoolAttempt, RepAttempt } from "./attempt.js";
import { countPlacement } from "./count-placement.js";
import { meetPartition } from "./meet-partition.js";
import type { Routing } from "./routing.js";
import { turnCounts } from "./turn-counts.js";

/** What a step that took the lead amounts to. */
export interface Placement {
  readonly assignment: Assignment;
  /** Whose lead it is; `null`: nobody's. */
  readonly rep: BoundRep | null;
  readonly changes: readonly Change[];
}

const NOT_EXEMPT: readonly Gate[] = Object.freeze([]);
const NO_CHANGES: readonly Change[] = Object.freeze([]);

/** The assignment and the changes of a step that took the lead for a role; `null`: it did not. */
export function placementOf(attempt: Attempt, role: Id, routing: Routing): Placement | null {
  if (attempt.result !== "taken") return null;
  switch (attempt.kind) {
    case "rep":
      return attempt.chosen === null ? null : placeWithRep(attempt, attempt.chosen, role, routing);
    case "pool":
      return placeFromPool(attempt, role, routing);
    case "queue":
      return attempt.queue === null ? null : placeNowhere(role, { queue: attempt.queue });
    case "unassigned":
      return placeNowhere(role, { unassigned: attempt.reason });
    case "wait":
      return null;
    default:
      return assertNever(attempt);
  }
}

function placeWithRep(attempt: RepAttempt, chosen: BoundRep, role: Id, routing: Routing): Placement {
  const { judging, turn } = attempt;
  const changes = [...turn];
  countPlacement({ rep: chosen, pool: null, member: null, judging }, routing, changes);
  return { assignment: assignmentOf(attempt, chosen, role), rep: chosen, changes };
}

function placeFromPool(attempt: PoolAttempt, role: Id, routing: Routing): Placement | null {
  const { plan, pool, picked, standIn, judging } = attempt;
  if (pool === null || picked === null) return null;
  const { chosen } = picked;
  const owner = standIn !== null && plan.away === "backup" ? standIn : chosen.rep;
  const changes: Change[] = [];
  meetPartition(pool, routing, changes);
  takeTurns(attempt, pool, picked, changes);
  countPlacement({ rep: owner, pool, member: chosen, judging }, routing, changes);
  return { assignment: assignmentOf(attempt, owner, role), rep: owner, changes };
}

/** Adds the turn; of one that was owed nothing is counted, and nothing of any where the step says so. */
function takeTurns({ judging, rotation }: PoolAttempt, pool: BoundPool, picked: Picked, changes: Change[]): void {
  if (!judging.counts) return;
  changes.push(...picked.changes);
  if (picked.owed !== true) {
    changes.push(...turnCounts(pool, picked.chosen, judging, { rotation, changes: picked.changes }));
  }
}

function assignmentOf(attempt: RepAttempt | PoolAttempt, { id: rep }: BoundRep, role: Id): Assignment {
  const pool = attempt.kind === "pool" ? (attempt.pool?.id ?? null) : null;
  return { role, target: { rep }, pool, handler: handlerOf(attempt), exempt: exemptOf(attempt) };
}

function handlerOf({ plan, standIn }: RepAttempt | PoolAttempt): Id | null {
  return plan.away === "cover" ? (standIn?.id ?? null) : null;
}

function exemptOf({ plan }: RepAttempt | PoolAttempt): readonly Gate[] {
  return plan.exempt.length === 0 ? NOT_EXEMPT : plan.exempt;
}

function placeNowhere(role: Id, target: Assignment["target"]): Placement {
  const assignment = { role, target, pool: null, handler: null, exempt: NOT_EXEMPT };
  return { assignment, rep: null, changes: NO_CHANGES };
}
