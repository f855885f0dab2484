import { checkCall } from "../decision/check-call.js";
import type { Decision } from "../model/decision.js";
import type { ExplainLevel } from "../model/explanation.js";
import type { State } from "../model/state.js";
import { createSession } from "../session/create-session.js";
import type { BoundRoster, Program } from "../targets/program.js";
import { orderBacklog, type WaitingLead } from "./order-backlog.js";

/** What waiting leads are routed with. */
export interface BacklogOptions {
  readonly state: State;
  /** The instant of the decisions. */
  readonly at: number | string;
  /** How much to explain of each; default `brief`. */
  readonly explain?: ExplainLevel;
}

/**
 * A waiting lead and its decision.
 *
 * @example
 * ```ts
 * import { createRouter, initialState } from "lead-router";
 * const router = createRouter({
 *   ruleset: {
 *     schema: 1, id: "demo", timezone: "UTC", pools: { all: { members: [{ rep: "ana" }, { rep: "ben" }] } },
 *     backlog: [{ high: { var: "score" } }],
 *     rules: [{ id: "everyone", assign: [{ pool: "all" }] }], defaults: { rep: { hours: "always" } },
 *   },
 *   roster: { schema: 1, reps: [{ id: "ana" }, { id: "ben" }] },
 * });
 * const leads = [{ lead: { id: "L-1", score: 60 } }, { lead: { id: "L-2", score: 90 } }];
 * const released = router.routeBacklog(leads, { state: initialState(router), at: "2026-11-23T09:00:00Z" });
 * console.log(released.map(({ decision }) => decision.leadId).join(" ")); // L-2 L-1
 * ```
 */
export interface Released<Waiting> {
  readonly waiting: Waiting;
  readonly decision: Decision;
}

/**
 * Routes waiting leads one by one in the order of the ruleset's `backlog`, each on the state that the ones before it left.
 *
 * @throws an `OptionsError` for bad leads or options, a `StateError` for a bad state.
 */
export function routeBacklog<Waiting extends WaitingLead>(
  program: Program,
  roster: BoundRoster,
  leads: readonly Waiting[],
  options: BacklogOptions,
): readonly Released<Waiting>[] {
  const { at, explain } = checkCall(options);
  const session = createSession(program, roster, options.state);
  return orderBacklog(program, leads, at).map((waiting) => {
    const { lead, history } = waiting;
    return { waiting, decision: session.route(lead, { at, explain, ...(history && { history }) }) };
  });
}
