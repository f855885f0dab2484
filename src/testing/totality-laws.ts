import type { Decision } from "../model/decision.js";
import { REASONS } from "../model/reasons.js";
import type { Law, Routing } from "./law.js";
import type { World } from "./world.js";

/** What holds for any object that is sent as a lead. */
export const TOTALITY_LAWS: readonly Law<World>[] = [
  {
    name: "no-lead-throws",
    statement: "No lead, however hostile, makes `route` throw: each gets a defined decision whose changes apply.",
    check: noLeadThrows,
  },
];

function noLeadThrows(routing: Routing, { ruleset, roster, calls }: World): string | null {
  const router = routing.createRouter({ ruleset, roster });
  for (const [index, { lead, at }] of calls.entries()) {
    for (const explain of ["none", "brief", "full"] as const) {
      try {
        const decision = router.route(lead, { state: router.initial, at, explain });
        routing.applyChanges(router.initial, decision.changes);
        const fault = faultOf(decision);
        if (fault !== null) return `lead ${index + 1}: ${fault}`;
      } catch (error) {
        return `lead ${index + 1}, explained as "${explain}": it throws ${error instanceof Error ? error.message : "something"}`;
      }
    }
  }
  return null;
}

function faultOf({ outcome, reason, assignments, leadId }: Decision): string | null {
  if (!Object.hasOwn(REASONS, reason)) return `\`${reason}\` is no reason`;
  const expected = outcome === "assigned" || outcome === "queued" || reason === "on_purpose" ? 1 : 0;
  if (assignments.length !== expected) return `${assignments.length} assignments in a decision that is ${outcome}`;
  return leadId === null && reason !== "lead_invalid" ? "a lead without an id is routed" : null;
}
