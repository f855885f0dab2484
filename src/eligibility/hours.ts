import { isOpen } from "../time/is-open.js";
import { nextOpening } from "../time/next-opening.js";
import type { OpeningHours } from "../time/opening-hours.js";
import type { BoundRep } from "./bound-rep.js";
import type { Judging } from "./judging.js";

/** The gate `hours`: it is closed, and does not open as soon as the pool would wait for it. */
export function hours(rep: BoundRep, judging: Judging): boolean {
  const hoursNow = hoursOf(rep, judging);
  if (hoursNow === "always") return false;
  const { now } = judging.scope;
  if (isOpen(hoursNow, judging.zones, now)) return false;
  const withinMs = judging.pool?.policy.opensWithinMs ?? 0;
  if (withinMs === 0) return true;
  const opening = nextOpening(hoursNow, judging.zones, now);
  return opening === null || opening - now > withinMs;
}

/** The hours that count for a rep at a target: the pool's where it has its own, else the rep's. */
export function hoursOf({ hours: own }: BoundRep, { pool }: Judging): OpeningHours {
  return pool === null || pool.policy.hours === "working" ? own : pool.policy.hours;
}
