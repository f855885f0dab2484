import type { CachedZones } from "./cache-offsets.js";
import { HOUR_MS } from "./units.js";

/**
 * The first instant of the clock hour around an instant. An hour begins whenever the clock shows a full hour, and at the
 * end of a gap that left one out. An hour that comes twice is two hours; where the clock is put back by less than an
 * hour (`Australia/Lord_Howe`), the hour lasts on.
 */
export function hourStart(zones: CachedZones, zone: string, instant: number): number {
  let at = instant;
  for (;;) {
    const { from, offsetMs } = zones.spanAt(zone, at);
    const start = Math.floor((at + offsetMs) / HOUR_MS) * HOUR_MS - offsetMs;
    if (start >= from) return start;
    const before = zones.offsetAt(zone, from - 1);
    if (start + offsetMs >= from + before) return from;
    at = from - 1;
  }
}

/** The first instant of the clock hour after the one around an instant. */
export function hourEnd(zones: CachedZones, zone: string, instant: number): number {
  let at = instant;
  for (;;) {
    const { until, offsetMs } = zones.spanAt(zone, at);
    const end = (Math.floor((at + offsetMs) / HOUR_MS) + 1) * HOUR_MS - offsetMs;
    if (end < until) return end;
    if (hourStart(zones, zone, until) === until) return until;
    at = until;
  }
}
