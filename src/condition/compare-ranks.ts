import { compareText } from "../kernel/compare-text.js";
import type { Value } from "./value.js";

/**
 * Compares by a list of orders, the first that differs deciding. Numbers, true as 1 and false as 0, come before texts, and
 * both before what is missing or unknown, in either direction.
 *
 * @param a - the values of one, by order.
 * @param b - the values of the other.
 * @param orders - for each whether the high value comes first.
 */
export function compareRanks(
  a: readonly Value[],
  b: readonly Value[],
  orders: readonly { readonly high: boolean }[],
): number {
  for (const [index, { high }] of orders.entries()) {
    const difference = compareValues(a[index] ?? null, b[index] ?? null, high);
    if (difference !== 0) return difference;
  }
  return 0;
}

function compareValues(a: Value, b: Value, high: boolean): number {
  const [left, right] = high ? [rankOf(b), rankOf(a)] : [rankOf(a), rankOf(b)];
  if (typeof left === "number" && typeof right === "number") return left - right;
  if (typeof left === "string" && typeof right === "string") return compareText(left, right);
  return kindOf(rankOf(a)) - kindOf(rankOf(b));
}

// In jsonlogic semantics numbers can come out that are not finite: they count as unknown.
function rankOf(value: Value): number | string | null {
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  return typeof value === "string" && value !== "" ? value : null;
}

function kindOf(rank: number | string | null): number {
  if (rank === null) return 2;
  return typeof rank === "number" ? 0 : 1;
}
