import type { Clause } from "../workload/clause.js";
import type { BenchLead, Workload } from "../workload/workload.js";

/** Ranges that do not overlap, by their low ends. */
interface Ranges {
  readonly lows: number[];
  readonly highs: number[];
  readonly ids: string[];
}

interface Domestic {
  /** By state, then by the first three digits of the ZIP. */
  readonly areas: Map<string, Map<string, string>>;
  readonly ranges: Ranges;
}

/** The families of W3, from the most special to the most general. */
interface Territories {
  /** By segment. */
  readonly domestic: Map<string, Domestic>;
  /** By country, then state or region, then segment. */
  readonly regions: Map<string, Map<string, Map<string, string>>>;
  readonly countries: Map<string, string>;
}

/** W3 by hand: the area, else the range of ZIPs, else the state or region, else the country. */
export function dispatchW3({ rules }: Workload): (lead: BenchLead) => string | null {
  const territories: Territories = { domestic: new Map(), regions: new Map(), countries: new Map() };
  for (const { id, when } of rules) sortIn(territories, when.kind === "all" ? when.of : [when], id);
  for (const [segment, domestic] of territories.domestic) {
    territories.domestic.set(segment, { ...domestic, ranges: sortRanges(domestic.ranges) });
  }
  return (lead) => find(territories, lead);
}

function find(territories: Territories, lead: BenchLead): string | null {
  const { country, state, segment, zip } = lead;
  if (typeof country !== "string") return null;
  if (typeof segment === "string") {
    if (country === "US" && typeof zip === "string") {
      const domestic = territories.domestic.get(segment);
      const found = domestic && (findArea(domestic, state, zip) ?? findRange(domestic.ranges, Number(zip)));
      if (found !== undefined) return found;
    }
    const found = typeof state === "string" && territories.regions.get(country)?.get(state)?.get(segment);
    if (found) return found;
  }
  return territories.countries.get(country) ?? null;
}

function findArea(domestic: Domestic, state: unknown, zip: string): string | undefined {
  return typeof state === "string" ? domestic.areas.get(state)?.get(zip.slice(0, 3)) : undefined;
}

function findRange({ lows, highs, ids }: Ranges, zip: number): string | undefined {
  let low = 0;
  let high = lows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lows[middle] ?? 0) <= zip) low = middle + 1;
    else high = middle;
  }
  return zip <= (highs[low - 1] ?? -1) ? ids[low - 1] : undefined;
}

function sortIn(territories: Territories, clauses: readonly Clause[], id: string): void {
  const value = (field: string) => {
    const clause = clauses.find((each) => each.kind === "equals" && each.field === field);
    return clause?.kind === "equals" ? clause.value : "";
  };
  const zip = clauses.find((each) => each.kind === "prefix" || each.kind === "range");
  if (zip !== undefined) sortDomestic(domesticOf(territories, value("segment")), value("state"), zip, id);
  else if (clauses.length === 1) territories.countries.set(value("country"), id);
  else within(within(territories.regions, value("country")), value("state")).set(value("segment"), id);
}

function domesticOf({ domestic }: Territories, segment: string): Domestic {
  const found = domestic.get(segment) ?? { areas: new Map(), ranges: { lows: [], highs: [], ids: [] } };
  domestic.set(segment, found);
  return found;
}

function sortDomestic({ areas, ranges }: Domestic, state: string, zip: Clause, id: string): void {
  if (zip.kind === "prefix") within(areas, state).set(zip.text, id);
  if (zip.kind !== "range" || zip.high === null) return;
  ranges.lows.push(zip.low);
  ranges.highs.push(zip.high);
  ranges.ids.push(id);
}

function sortRanges({ lows, highs, ids }: Ranges): Ranges {
  const order = lows.map((low, index) => ({ low, index })).sort((a, b) => a.low - b.low);
  return {
    lows: order.map(({ low }) => low),
    highs: order.map(({ index }) => highs[index] ?? 0),
    ids: order.map(({ index }) => ids[index] ?? ""),
  };
}

function within<Value>(map: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  const found = map.get(key) ?? new Map<string, Value>();
  map.set(key, found);
  return found;
}
