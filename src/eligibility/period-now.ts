import type { Calendar } from "../time/calendar.js";
import { periodAround } from "../time/period.js";
import type { Judging } from "./judging.js";

/** The first instant of the calendar period in which the decision falls; 0: ever. */
export function periodNow(calendar: Calendar | null, { zones, scope }: Pick<Judging, "zones" | "scope">): number {
  return calendar === null ? 0 : periodAround(calendar, zones, scope.now).from;
}
