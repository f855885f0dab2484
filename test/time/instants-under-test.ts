import fc from "fast-check";
import { ZONES, zones } from "./zones-under-test.js";

const FIRST = Date.UTC(2000, 0, 1);
const LAST = Date.UTC(2040, 0, 1);

/** The changes of a zone's clock from 2000 to 2040, found by asking every six hours. */
const changes = new Map<string, readonly number[]>();

function changesOf(zone: string): readonly number[] {
  const found = changes.get(zone) ?? findChanges(zone);
  changes.set(zone, found);
  return found;
}

function findChanges(zone: string): readonly number[] {
  const found: number[] = [];
  for (let at = FIRST; at < LAST; ) {
    const span = zones.spanAt(zone, at);
    if (span.until < LAST && zones.offsetAt(zone, span.until) !== span.offsetMs) found.push(span.until);
    at = span.until;
  }
  return found;
}

const anywhen = fc.integer({ min: FIRST, max: LAST });
const toTheMinute = anywhen.map((at) => Math.floor(at / 60_000) * 60_000);
const nearby = fc.integer({ min: -36 * 3_600_000, max: 36 * 3_600_000 });

/** A zone and an instant in it; half of the instants lie near a change of the clock, if the zone has one. */
export const zonedInstants: fc.Arbitrary<{ zone: string; instant: number }> = fc
  .constantFrom(...ZONES)
  .chain((zone) => {
    const known = changesOf(zone);
    const near =
      known.length === 0
        ? anywhen
        : fc.tuple(fc.constantFrom(...known), fc.oneof(nearby, fc.constantFrom(-1, 0, 1))).map(([at, by]) => at + by);
    return fc.record({ zone: fc.constant(zone), instant: fc.oneof(near, toTheMinute) });
  });
