import { DAY_MS, SECOND_MS } from "./units.js";
import type { Zones } from "./zones.js";

/** A stretch of instants in which a zone keeps one offset, in milliseconds; `NaN` where the data say nothing. */
export interface OffsetSpan {
  readonly from: number;
  readonly until: number;
  readonly offsetMs: number;
}

/** How far apart it looks; in the data from 1999 to 2100 no zone keeps an offset for less than a week. */
const STEP_MS = 4 * DAY_MS;

/** The offsets of a zone between two instants on whole seconds, cut at the very second at which they change. */
export function findOffsetSpans(zones: Zones, zone: string, from: number, until: number): readonly OffsetSpan[] {
  const spans: OffsetSpan[] = [];
  let start = from;
  let offsetMs = zones.offsetAt(zone, from);
  for (let at = from; at < until; at += STEP_MS) {
    const end = Math.min(at + STEP_MS, until);
    const next = zones.offsetAt(zone, end);
    while (start < end && !Object.is(offsetMs, next)) {
      const change = findChange(zones, zone, offsetMs, Math.max(start, at), end);
      if (change > start) spans.push(Object.freeze({ from: start, until: change, offsetMs }));
      start = change;
      offsetMs = zones.offsetAt(zone, change);
    }
  }
  if (start < until) spans.push(Object.freeze({ from: start, until, offsetMs }));
  return Object.freeze(spans);
}

/** The first whole second after `before` at which the offset is another; at `after` it is. */
function findChange(zones: Zones, zone: string, offsetMs: number, before: number, after: number): number {
  let low = before / SECOND_MS;
  let high = after / SECOND_MS;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (Object.is(zones.offsetAt(zone, middle * SECOND_MS), offsetMs)) low = middle;
    else high = middle;
  }
  return high * SECOND_MS;
}
