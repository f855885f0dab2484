import type { Calendar } from "../time/calendar.js";
import { periodAt, periodSpan } from "../time/period.js";
import type { Judging } from "./judging.js";

/** The first instant of the calendar period in which the decision falls; 0: ever. */
export function periodNow(calendar: Calendar | null, { zones, scope }: Pick<Judging, "zones" | "scope">): number {
  return calendar === null ? 0 : periodSpan(calendar, zones, periodAt(calendar, zones, scope.now)).from;
}
