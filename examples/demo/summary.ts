import { localDate } from "./local-time.js";
import type { Routed } from "./route-leads.js";

const OUTCOMES = ["assigned", "queued", "waiting", "unassigned"] as const;

/** How many leads were routed, to what, and when: `40 assigned, 8 queued; Mon 1 Jun 2026, times in America/Chicago`. */
export function summary(routed: readonly Routed[], zone: string): string {
  const counts = OUTCOMES.map((outcome) => [
    outcome,
    routed.filter(({ decision }) => decision.outcome === outcome).length,
  ]);
  const outcomes = counts.filter(([, count]) => count !== 0).map(([outcome, count]) => `${count} ${outcome}`);
  const instants = routed.map(({ decision }) => decision.at);
  const first = instants.reduce((least, at) => Math.min(least, at), Number.POSITIVE_INFINITY);
  const last = instants.reduce((most, at) => Math.max(most, at), Number.NEGATIVE_INFINITY);
  const days = [...new Set([localDate(first, zone), localDate(last, zone)])].join(" to ");
  return `${outcomes.join(", ")}; ${days}, times in ${zone}`;
}
