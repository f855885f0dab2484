import { quote } from "../kernel/quote.js";
import { findOffsetSpans, type OffsetSpan } from "./find-offset-spans.js";
import { formatInstant } from "./format-instant.js";
import { DAY_MS } from "./units.js";
import type { Zones } from "./zones.js";

/** Zones that also say how long an offset lasts; what every question about local time takes. */
export interface CachedZones extends Zones {
  /**
   * A stretch of one offset around an instant. It ends where the offset changes, or earlier.
   *
   * @throws a `RangeError` when the data say nothing of the zone at this instant.
   */
  spanAt(zone: string, utcMs: number): OffsetSpan;
}

interface ZoneCache {
  readonly windows: Map<number, readonly OffsetSpan[]>;
  last: OffsetSpan;
}

const WINDOW_MS = 32 * DAY_MS;
const NOWHERE: OffsetSpan = Object.freeze({ from: 0, until: 0, offsetMs: Number.NaN });

/**
 * Holds the offsets of zones in tables, filled by the month as they are needed: a zone and month that were asked for
 * once cost no further call of `zones`. At most some 1,200 windows a zone for the years 2000 to 2100.
 */
export function cacheOffsets(zones: Zones): CachedZones {
  const caches = new Map<string, ZoneCache>();
  const spanAt = (zone: string, utcMs: number): OffsetSpan => {
    const cache = caches.get(zone);
    if (cache !== undefined && utcMs >= cache.last.from && utcMs < cache.last.until) return cache.last;
    return seekSpan(zones, caches, zone, utcMs);
  };
  return Object.freeze({
    id: zones.id,
    spanAt,
    offsetAt: (zone: string, utcMs: number) => spanAt(zone, utcMs).offsetMs,
  });
}

function seekSpan(zones: Zones, caches: Map<string, ZoneCache>, zone: string, utcMs: number): OffsetSpan {
  const cache = caches.get(zone) ?? { windows: new Map<number, readonly OffsetSpan[]>(), last: NOWHERE };
  const window = Math.floor(utcMs / WINDOW_MS);
  const spans = cache.windows.get(window) ?? findOffsetSpans(zones, zone, window * WINDOW_MS, (window + 1) * WINDOW_MS);
  const span = spans.find(({ until }) => utcMs < until);
  if (span === undefined || !Number.isInteger(span.offsetMs)) throw noOffset(zones, zone, utcMs);
  caches.set(zone, cache);
  cache.windows.set(window, spans);
  cache.last = span;
  return span;
}

function noOffset(zones: Zones, zone: string, utcMs: number): RangeError {
  const at = Number.isFinite(utcMs) ? formatInstant(utcMs) : String(utcMs);
  return new RangeError(`zones \`${quote(zones.id)}\` say nothing of \`${quote(zone)}\` at ${at}`);
}
