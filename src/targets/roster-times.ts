import type { BoundRep } from "../eligibility/bound-rep.js";
import type { OpeningPlan } from "../time/opening-hours.js";

/** When something about the reps of a roster changes by itself. */
export interface RosterTimes {
  /** Their own hours, each once. */
  readonly hours: readonly OpeningPlan[];
  /** Where absences begin and end and pauses end, in order. */
  readonly edges: readonly number[];
}

/** The times of a roster's active reps. */
export function rosterTimes(reps: readonly BoundRep[]): RosterTimes {
  const hours = new Set<OpeningPlan>();
  const edges = new Set<number>();
  for (const { active, hours: own, absences, pausedUntil } of reps) {
    if (!active) continue;
    if (own !== "always") hours.add(own);
    for (const { from, until } of absences) edges.add(from).add(until);
    if (pausedUntil > 0 && Number.isFinite(pausedUntil)) edges.add(pausedUntil);
  }
  return Object.freeze({ hours: [...hours], edges: [...edges].sort((a, b) => a - b) });
}
