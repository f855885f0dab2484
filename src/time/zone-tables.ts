import { frozenJson } from "../kernel/frozen-json.js";
import { cacheOffsets } from "./cache-offsets.js";
import { civilFromDays } from "./civil-from-days.js";
import { daysFromCivil } from "./days-from-civil.js";
import { SEARCH_HORIZON_MS } from "./next-opening.js";
import { END_OF_INSTANTS, FIRST_INSTANT } from "./parse-instant.js";
import { DAY_MS } from "./units.js";
import type { Zones } from "./zones.js";

/** Zone data as JSON, for realms without `Intl` and for replay after the rules of a zone have changed. */
export interface ZoneTables {
  readonly schema: 1;
  /** The `id` of the zones that were written. */
  readonly id: string;
  /** The instants of which the tables say something, in epoch milliseconds: `from` included, `until` not. */
  readonly from: number;
  readonly until: number;
  /** By zone, in order: from which instant on which offset holds, both in milliseconds. */
  readonly zones: { readonly [zone: string]: readonly (readonly [fromMs: number, offsetMs: number])[] };
}

/** What `zoneTables` is to write. */
export interface ZoneTablesRequest {
  readonly zones: Zones;
  readonly names: readonly string[];
  /** The instants at which decisions will be taken, in epoch milliseconds; without them the years 2000 to 2100. */
  readonly from?: number;
  readonly until?: number;
}

/**
 * Writes the offsets of some zones as JSON, deep-frozen and with keys in order. The tables reach 60 days further than
 * asked for on both sides, to the ends of those years, so that what is searched from within is there.
 *
 * @throws a `RangeError` when the data say nothing of a zone at some time in between.
 *
 * @example
 * ```ts
 * import { defaultZones, zoneTables } from "lead-router";
 * const [from, until] = [Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1)];
 * const tables = zoneTables({ zones: defaultZones(), names: ["Asia/Tokyo"], from, until });
 * console.log(Object.keys(tables.zones).join()); // Asia/Tokyo
 * ```
 */
export function zoneTables(request: ZoneTablesRequest): ZoneTables {
  const { zones, names, from = FIRST_INSTANT, until = END_OF_INSTANTS } = request;
  const start = startOfYear(from - SEARCH_HORIZON_MS, 0);
  const end = startOfYear(until + SEARCH_HORIZON_MS, 1);
  const tables = names.map((name) => [name, rowsOf(zones, name, start, end)] as const);
  return frozenJson({ schema: 1, id: zones.id, from: start, until: end, zones: Object.fromEntries(tables) });
}

function rowsOf(zones: Zones, zone: string, from: number, until: number): [number, number][] {
  const cached = cacheOffsets(zones);
  const rows: [number, number][] = [];
  for (let at = from; at < until; ) {
    const span = cached.spanAt(zone, at);
    if (rows.at(-1)?.[1] !== span.offsetMs) rows.push([at, span.offsetMs]);
    at = span.until;
  }
  return rows;
}

function startOfYear(instant: number, yearsLater: number): number {
  const { year } = civilFromDays(Math.floor(instant / DAY_MS));
  return daysFromCivil(year + yearsLater, 1, 1) * DAY_MS;
}
