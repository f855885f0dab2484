import { assertNever } from "../kernel/assert-never.js";
import type { Change } from "../model/change.js";
import type { Assignment } from "../model/decision.js";
import type { Id, Outcome } from "../model/words.js";
import type { Attempt } from "../targets/attempt.js";

/** What a step that took the lead amounts to. */
export interface Placement {
  readonly outcome: Outcome;
  readonly assignment: Assignment;
  readonly changes: readonly Change[];
}

/** The outcome, assignment and changes of a step that took the lead. `tracked`: reps whose open leads the state keeps. */
export function placementOf(attempt: Attempt, role: Id, tracked: ReadonlySet<Id>): Placement | null {
  if (attempt.result !== "taken") return null;
  switch (attempt.kind) {
    case "rep":
      return attempt.chosen === null
        ? null
        : assigned(role, attempt.chosen.id, null, opening(attempt.chosen.id, tracked));
    case "pool": {
      if (attempt.pool === null || attempt.picked === null) return null;
      const { chosen, turn } = attempt.picked;
      return assigned(role, chosen.rep.id, attempt.pool.id, [turn, ...opening(chosen.rep.id, tracked)]);
    }
    case "queue":
      if (attempt.queue === null) return null;
      return { outcome: "queued", assignment: assignment(role, { queue: attempt.queue }, null), changes: [] };
    case "unassigned":
      return { outcome: "unassigned", assignment: assignment(role, { unassigned: attempt.reason }, null), changes: [] };
    default:
      return assertNever(attempt);
  }
}

function assigned(role: Id, rep: Id, pool: Id | null, changes: readonly Change[]): Placement {
  return { outcome: "assigned", assignment: assignment(role, { rep }, pool), changes };
}

function assignment(role: Id, target: Assignment["target"], pool: Id | null): Assignment {
  return { role, target, pool, handler: null, exempt: [] };
}

function opening(rep: Id, tracked: ReadonlySet<Id>): readonly Change[] {
  return tracked.has(rep) ? [{ type: "open", rep, by: 1 }] : [];
}
