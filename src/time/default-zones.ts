import { tzOffset } from "@date-fns/tz/tzOffset";
import { isZone } from "./is-zone.js";
import { MINUTE_MS } from "./units.js";
import type { Zones } from "./zones.js";

/**
 * The zones that this runtime knows, asked through `Intl` when an offset is needed and not before.
 *
 * @param id - Which data these are. `Intl` does not tell, so `intl` unless the host knows better: on Node
 * `process.versions.tz`.
 *
 * @example
 * ```ts
 * import { defaultZones } from "lead-router";
 * console.log(defaultZones().offsetAt("Asia/Tokyo", Date.UTC(2026, 5, 1)) / 3_600_000); // 9
 * ```
 */
export function defaultZones(id = "intl"): Zones {
  const known = new Set<string>();
  return Object.freeze({
    id,
    offsetAt(zone: string, utcMs: number): number {
      if (!known.has(zone)) {
        if (!isZone(zone)) return Number.NaN;
        known.add(zone);
      }
      // Loses the sign of an offset between -1 h and 0, which no zone has had since 1972.
      return Math.round(tzOffset(zone, new Date(utcMs)) * MINUTE_MS);
    },
  });
}
