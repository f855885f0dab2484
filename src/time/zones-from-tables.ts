import { createError } from "../kernel/errors.js";
import { checkZoneTables } from "./check-zone-tables.js";
import type { ZoneTables } from "./zone-tables.js";
import type { Zones } from "./zones.js";

type Rows = ZoneTables["zones"][string];

/**
 * Zones that answer from tables which `zoneTables` wrote; needs no `Intl`. Of other zones and times they say nothing.
 *
 * @throws an `OptionsError` with every issue, if these are no such tables.
 *
 * @example
 * ```ts
 * import { defaultZones, zonesFromTables, zoneTables } from "lead-router";
 * const [from, until] = [Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1)];
 * const zones = zonesFromTables(zoneTables({ zones: defaultZones(), names: ["Asia/Tokyo"], from, until }));
 * console.log(zones.offsetAt("Asia/Tokyo", Date.UTC(2026, 5, 1)) / 3_600_000); // 9
 * ```
 */
export function zonesFromTables(tables: ZoneTables): Zones {
  const issues = checkZoneTables(tables);
  if (issues.length > 0) throw createError("OptionsError", "options_invalid", issues);
  const { id, from, until } = tables;
  const rows = new Map(Object.entries(tables.zones));
  return Object.freeze({
    id,
    offsetAt(zone: string, utcMs: number): number {
      const own = rows.get(zone);
      return own !== undefined && utcMs >= from && utcMs < until ? offsetIn(own, utcMs) : Number.NaN;
    },
  });
}

function offsetIn(rows: Rows, utcMs: number): number {
  let low = 0;
  let high = rows.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.[0] ?? 0) <= utcMs) low = middle;
    else high = middle;
  }
  return rows[low]?.[1] ?? Number.NaN;
}
