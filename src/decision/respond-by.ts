import type { SlaPlan } from "../targets/program.js";
import { addWorkingTime } from "../time/add-working-time.js";
import type { CachedZones } from "../time/cache-offsets.js";
import type { Taker } from "./taker-of.js";

/**
 * By when whoever has the lead must respond: in elapsed time, in the time of a schedule, or in the working hours of the
 * first rep who has it. `null`: nothing is asked, nobody works on it, or not within the years that are reckoned.
 */
export function respondBy(taker: Taker | null, at: number, zones: CachedZones): number | null {
  const sla: SlaPlan | null = taker?.stage.sla ?? null;
  if (taker === null || sla === null) return null;
  if (taker.placements.every(({ assignment }) => "unassigned" in assignment.target)) return null;
  if (sla.hours !== "working") return addWorkingTime(sla.hours, zones, at, sla.withinMs);
  const rep = taker.placements.find((placement) => placement.rep !== null)?.rep;
  return rep === undefined || rep === null ? null : addWorkingTime(rep.hours, zones, at, sla.withinMs);
}
