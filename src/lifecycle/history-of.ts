import type { History } from "../model/history.js";
import type { LeadRecord } from "../model/record.js";

/**
 * The history with which a recorded lead is routed next: one that waits at its `retryAt`, or one that came back.
 *
 * @param record - from `router.record` or `router.followUp`.
 * @returns what `route` takes as `history`.
 *
 * @example
 * ```ts
 * import { createRouter, historyOf, initialState } from "lead-router";
 * const router = createRouter({
 *   ruleset: {
 *     schema: 1, id: "demo", timezone: "UTC", pools: { all: { members: [{ rep: "ana" }] } },
 *     rules: [{ id: "everyone", otherwise: "wait", assign: [{ pool: "all" }] }],
 *     schedules: { day: { week: { "mon-fri": ["09:00-17:00"] } } }, defaults: { rep: { hours: "day" } },
 *   },
 *   roster: { schema: 1, reps: [{ id: "ana" }] },
 * });
 * const [lead, state] = [{ id: "L-1" }, initialState(router)];
 * const waiting = router.route(lead, { state, at: "2026-11-22T20:00:00Z" });
 * const history = historyOf(router.record(lead, waiting));
 * const decision = router.route(lead, { state, at: waiting.retryAt ?? 0, history });
 * console.log(waiting.outcome, decision.outcome, decision.attempt); // waiting assigned 1
 * ```
 */
export function historyOf({ since, attempt, tried, credited }: LeadRecord): History {
  return { since, attempt, tried, ...(credited && { credited }) };
}
