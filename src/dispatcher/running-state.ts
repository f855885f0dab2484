import type { RouteOptions } from "../decision/check-call.js";
import type { Router } from "../engine.js";
import type { Change } from "../model/change.js";
import type { Decision } from "../model/decision.js";
import type { State } from "../model/state.js";
import type { Session } from "../session/create-session.js";
import { applyChanges } from "../state/apply-changes.js";

/** From so many tasks on it pays to hold the state in columns. */
const ENOUGH = 4;

const NONE: readonly Change[] = Object.freeze([]);

/** The state while the tasks of a batch follow one another: each begins on what the ones before it left. */
export interface RunningState {
  /** As the last task that succeeded left it. */
  present(): State;
  /** Decides a lead on it. */
  route(lead: object, options: Omit<RouteOptions, "state">): Decision;
  /** A task succeeded with these changes. */
  keep(changes: readonly Change[]): void;
  /** A task failed: whatever it routed has not happened. */
  undo(): void;
}

/** A state that nothing has happened to yet. Many leads are routed in a session: it decides the same, and faster. */
export function runningState(router: Router, before: State, tasks: number): RunningState {
  /** The state that was last looked at, and what has happened since. */
  let seen = before;
  let since: (readonly Change[])[] = [];
  let session: Session | null = null;
  /** What the session has applied already. */
  let routed: readonly Change[] | null = null;

  const present = (): State => {
    if (since.length === 0) return seen;
    seen = session === null || routed !== null ? applyChanges(seen, since.flat()) : session.snapshot();
    since = [];
    return seen;
  };
  const undo = (): void => {
    if (routed !== null) session = null;
    routed = null;
  };
  return {
    present,
    route: (lead, options) => {
      if (tasks < ENOUGH) return router.route(lead, { state: present(), ...options });
      // Nobody routes twice; if somebody did, the first would not have happened.
      undo();
      session ??= router.session(present());
      // Should it throw in the middle, it is not used again.
      routed = NONE;
      const decision = session.route(lead, options);
      routed = decision.changes;
      return decision;
    },
    keep: (changes) => {
      if (changes === routed) {
        routed = null;
        if (changes.length > 0) since.push(changes);
        return;
      }
      undo();
      if (changes.length === 0) return;
      seen = applyChanges(present(), changes);
      session = null;
    },
    undo,
  };
}
