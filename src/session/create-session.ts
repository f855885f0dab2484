import { checkSessionCall, type SessionOptions } from "../decision/check-call.js";
import type { Change } from "../model/change.js";
import type { Decision } from "../model/decision.js";
import type { State } from "../model/state.js";
import { route } from "../route.js";
import { assertState } from "../state/assert-state.js";
import type { BoundRoster, Program } from "../targets/program.js";
import { applyHeld, assertApplicable } from "./apply-held.js";
import { heldStanding, holdState } from "./held-state.js";
import { takeSnapshot } from "./snapshot.js";

/**
 * A state that changes with every lead routed on it. It decides as the pure form does, and much faster in large pools.
 *
 * @example
 * ```ts
 * import { createRouter, initialState } from "lead-router";
 * const router = createRouter({
 *   ruleset: {
 *     schema: 1, id: "demo", timezone: "UTC", pools: { all: { members: [{ rep: "ana" }, { rep: "ben" }] } },
 *     rules: [{ id: "everyone", assign: [{ pool: "all" }] }], defaults: { rep: { hours: "always" } },
 *   },
 *   roster: { schema: 1, reps: [{ id: "ana" }, { id: "ben" }] },
 * });
 * const session = router.session(initialState(router));
 * for (const id of ["L-1", "L-2", "L-3"]) session.route({ id }, { at: "2026-11-23T09:00:00Z" });
 * console.log(session.snapshot().pools.all?.turn); // 3
 * ```
 */
export interface Session {
  /**
   * Decides as `router.route` would on the present state, and applies the decision's changes to the session. Whoever keeps
   * the state elsewhere folds `decision.changes` there as ever.
   *
   * @throws an `OptionsError` for a bad `at`, `history` or option.
   */
  route(lead: object, options: SessionOptions): Decision;
  /** The present state, frozen: what folding every change since the start with `applyChanges` gives. */
  snapshot(): State;
  /**
   * Applies changes that were decided elsewhere: all of them, or none when it throws.
   *
   * @throws a `StateError` when a change is none, or leaves a rep with less than no open leads.
   */
  apply(changes: readonly Change[]): void;
  /** Keeps the state and goes on with another router: reps joined, left, paused, changed; or the ruleset did. */
  useRouter(router: SessionSource): void;
}

/** What opens sessions: a router. */
export interface SessionSource {
  session(state: State): Session;
}

type Routing = Omit<Session, "useRouter">;

/**
 * A session of a program and a roster. The state is copied.
 *
 * @throws a `StateError` when the state is not one, or an entry is corrupt.
 */
export function createSession(program: Program, roster: BoundRoster, state: State): Session {
  let current = startSession(program, roster, state);
  return Object.freeze({
    route: (lead, options) => current.route(lead, options),
    snapshot: () => current.snapshot(),
    apply: (changes) => current.apply(changes),
    useRouter: (router) => {
      current = router.session(current.snapshot());
    },
  } satisfies Session);
}

function startSession(program: Program, roster: BoundRoster, state: State): Routing {
  assertState(state);
  const held = holdState(roster, state);
  const standing = heldStanding(held, roster);
  return {
    route: (lead, options) => {
      const decision = route(program, roster, lead, checkSessionCall(options, standing));
      applyHeld(held, decision.changes);
      return decision;
    },
    snapshot: () => takeSnapshot(held),
    apply: (changes) => {
      assertApplicable(held, changes);
      applyHeld(held, changes);
    },
  };
}
