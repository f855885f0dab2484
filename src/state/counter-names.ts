import { type Calendar, calendarKey } from "../time/calendar.js";

/** The counter of a cap in a rolling window: `86400000ms`. */
export function rollingCounter(windowMs: number): string {
  return `${windowMs}ms`;
}

/** The counter of a member's turns per calendar period or (`null`) in all: `turns:month@UTC`, `turns:ever`. */
export function turnCounter(calendar: Calendar | null): string {
  return calendar === null ? "turns:ever" : `turns:${calendarKey(calendar)}`;
}
