import type { Period, Zone } from "../model/words.js";

/** The day on which weeks start. */
export type WeekStart = "mon" | "sun" | "sat";

/** The counter of a calendar cap: `day@America/Chicago`, `week-sun@UTC`. Equal calendars share it. */
export function calendarCounter(period: Period, zone: Zone, weekStart: WeekStart): string {
  const start = period === "week" && weekStart !== "mon" ? `-${weekStart}` : "";
  return `${period}${start}@${zone}`;
}

/** The counter of a cap in a rolling window: `86400000ms`. */
export function rollingCounter(windowMs: number): string {
  return `${windowMs}ms`;
}

/** The counter of a member's turns per calendar period or in all: `turns:month@UTC`, `turns:ever`. */
export function turnCounter(period: Period | "ever", zone: Zone, weekStart: WeekStart): string {
  return period === "ever" ? "turns:ever" : `turns:${calendarCounter(period, zone, weekStart)}`;
}
