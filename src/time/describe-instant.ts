import type { CachedZones } from "./cache-offsets.js";
import { formatDay } from "./day-number.js";
import { localMs } from "./local-day.js";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "./units.js";
import { weekdayOf } from "./weekday.js";

const NAMES = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;

/** Writes an instant as the clock of a zone shows it, to the minute: `Mon 2026-11-23 09:20 America/Chicago`. */
export function describeInstant(instant: number, zone: string, zones: CachedZones): string {
  const local = localMs(zones, zone, instant);
  const day = Math.floor(local / DAY_MS);
  const time = local - day * DAY_MS;
  const clock = [Math.floor(time / HOUR_MS), Math.floor(time / MINUTE_MS) % 60];
  return `${NAMES[weekdayOf(day)]} ${formatDay(day)} ${clock.map((part) => String(part).padStart(2, "0")).join(":")} ${zone}`;
}
