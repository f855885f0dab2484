import type { Order } from "../../src/model/order.js";
import type { PoolSettings } from "../../src/model/pool.js";
import { evaluate } from "./condition.js";
import { type Candidate, recordOf } from "./members.js";
import { type Reading, UNKNOWN, type Value } from "./value.js";

/** Only the lowest tier of those who pass. */
export function lowestTier(candidates: readonly Candidate[]): Candidate[] {
  const lowest = Math.min(...candidates.map(({ tier }) => tier));
  return candidates.filter(({ tier }) => tier === lowest);
}

/** Only those who open soonest, counted in days of 24 hours; 0 is open now. */
export function nearestDay(candidates: readonly Candidate[], daysUntil: (candidate: Candidate) => number): Candidate[] {
  const nearest = Math.min(...candidates.map(daysUntil));
  return candidates.filter((candidate) => daysUntil(candidate) === nearest);
}

/** The best by the shortlist's orders, in member order. */
export function shortlisted(
  candidates: readonly Candidate[],
  shortlist: PoolSettings["shortlist"],
  reading: Reading,
): Candidate[] {
  if (shortlist === undefined) return [...candidates];
  const ranked = candidates
    .map((candidate) => ({ candidate, values: shortlist.by.map((order) => rankValue(order, candidate, reading)) }))
    .sort((a, b) => compareRanks(a.values, b.values, shortlist.by));
  const kept = ranked.filter(({ values }, index) => {
    if (shortlist.keep === undefined) return compareRanks(values, ranked[0]?.values ?? [], shortlist.by) === 0;
    return index < countToKeep(shortlist.keep, candidates.length);
  });
  return candidates.filter((candidate) => kept.some((each) => each.candidate === candidate));
}

/** `"20%"` is rounded up, and at least one is kept. */
function countToKeep(keep: number | string, of: number): number {
  if (typeof keep === "number") return keep;
  const [whole = "0", decimals = ""] = keep.replace("%", "").split(".");
  const share = BigInt(whole + decimals);
  const hundred = 100n * 10n ** BigInt(decimals.length);
  return Math.max(1, Number((share * BigInt(of) + hundred - 1n) / hundred));
}

function rankValue(order: Order, { rep }: Candidate, reading: Reading): Value {
  return evaluate("high" in order ? order.high : order.low, {
    ...reading,
    rep: rep === undefined ? null : recordOf(rep),
  });
}

export function compareRanks(a: readonly Value[], b: readonly Value[], by: readonly Order[]): number {
  for (const [index, order] of by.entries()) {
    const difference = compareValues(a[index] ?? null, b[index] ?? null, "high" in order);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Numbers (true is 1, false is 0) before texts before everything else, whichever end is wanted; within a kind by size. */
function compareValues(a: Value, b: Value, isHighFirst: boolean): number {
  if (kindOf(a) !== kindOf(b)) return kindOf(a) - kindOf(b);
  if (kindOf(a) === 2 || a === b) return 0;
  const [left, right] = kindOf(a) === 0 ? [Number(a), Number(b)] : [String(a), String(b)];
  return left === right ? 0 : left < right === isHighFirst ? 1 : -1;
}

function kindOf(value: Value): 0 | 1 | 2 {
  if (value === UNKNOWN) return 2;
  if (typeof value === "number" || typeof value === "boolean") return 0;
  return typeof value === "string" && value !== "" ? 1 : 2;
}
