import type { State } from "../model/state.js";

/**
 * The state before the first lead: empty rotations, and the open leads that the roster says its reps hold.
 *
 * @param router - a router, or anything that carries its `initial` state.
 * @returns plain JSON, frozen; keep it where the host keeps its data.
 *
 * @example
 * ```ts
 * import { createRouter, initialState } from "lead-router";
 * const router = createRouter({
 *   ruleset: {
 *     schema: 1, id: "demo", timezone: "UTC", pools: { all: { members: [{ rep: "ana" }] } },
 *     rules: [{ id: "everyone", assign: [{ pool: "all" }] }], defaults: { rep: { hours: "always" } },
 *   },
 *   roster: { schema: 1, reps: [{ id: "ana", capacity: 5, open: 2 }] },
 * });
 * console.log(JSON.stringify(initialState(router).reps)); // {"ana":{"open":2}}
 * ```
 */
export function initialState(router: { readonly initial: State }): State {
  return router.initial;
}
