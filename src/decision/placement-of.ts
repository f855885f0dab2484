import { assertNever } from "../kernel/assert-never.js";
import type { Change } from "../model/change.js";
import type { Assignment } from "../model/decision.js";
import type { Gate, Id, Outcome } from "../model/words.js";
import type { Attempt } from "../targets/attempt.js";

/** What a step that took the lead amounts to. */
export interface Placement {
  readonly outcome: Outcome;
  /** One. */
  readonly assignments: readonly Assignment[];
  readonly changes: readonly Change[];
}

const NOT_EXEMPT: readonly Gate[] = Object.freeze([]);

/** The outcome, assignment and changes of a step that took the lead. `tracked`: reps whose open leads the state keeps. */
export function placementOf(attempt: Attempt, role: Id, tracked: ReadonlySet<Id>): Placement | null {
  if (attempt.result !== "taken") return null;
  switch (attempt.kind) {
    case "rep":
      return attempt.chosen === null
        ? null
        : assigned(role, attempt.chosen.id, null, tracked.has(attempt.chosen.id) ? [opening(attempt.chosen.id)] : []);
    case "pool": {
      if (attempt.pool === null || attempt.picked === null) return null;
      const { chosen, turn } = attempt.picked;
      const { id } = chosen.rep;
      return assigned(role, id, attempt.pool.id, tracked.has(id) ? [turn, opening(id)] : [turn]);
    }
    case "queue":
      if (attempt.queue === null) return null;
      return { outcome: "queued", assignments: [assignment(role, { queue: attempt.queue }, null)], changes: [] };
    case "unassigned":
      return {
        outcome: "unassigned",
        assignments: [assignment(role, { unassigned: attempt.reason }, null)],
        changes: [],
      };
    default:
      return assertNever(attempt);
  }
}

function assigned(role: Id, rep: Id, pool: Id | null, changes: readonly Change[]): Placement {
  return { outcome: "assigned", assignments: [assignment(role, { rep }, pool)], changes };
}

function assignment(role: Id, target: Assignment["target"], pool: Id | null): Assignment {
  return { role, target, pool, handler: null, exempt: NOT_EXEMPT };
}

function opening(rep: Id): Change {
  return { type: "open", rep, by: 1 };
}
