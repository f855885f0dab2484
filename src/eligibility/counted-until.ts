import { readOwn } from "../kernel/read-own.js";
import type { Counts } from "../model/state.js";
import type { Calendar } from "../time/calendar.js";
import { periodAround } from "../time/period.js";
import type { Judging } from "./judging.js";

/** The first instant of the calendar period that a counter holds the count of; 0: of none. */
export function periodCounted(counts: Counts | undefined, counter: string): number {
  const stored = counts === undefined ? undefined : readOwn(counts, counter);
  return stored !== undefined && "period" in stored ? stored.period : 0;
}

/** The end of the calendar period that counts now: that of the decision, or the one that is counted, if that is later. */
export function countedUntil(
  calendar: Calendar,
  counts: Counts | undefined,
  counter: string,
  { zones, scope }: Pick<Judging, "zones" | "scope">,
): number {
  return periodAround(calendar, zones, Math.max(scope.now, periodCounted(counts, counter))).until;
}
