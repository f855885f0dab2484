import { isAmount } from "../kernel/is-amount.js";
import { isRecord } from "../kernel/is-record.js";
import type { Issue } from "../kernel/issue.js";
import { childPath } from "../kernel/json-path.js";
import { ownPart } from "../kernel/own-part.js";
import { quote } from "../kernel/quote.js";
import { brokenEntry } from "./broken-entry.js";
import { TIMES_LIMIT } from "./state-limits.js";

/** The invariants of an entry's counts: the first issue, or none. */
export function checkCounts(counts: unknown, path: string): Issue | null {
  if (!isRecord(counts)) return brokenEntry(path, "the counts are not an object");
  const wrong = Object.keys(counts).find((counter) => !isCounted(counts[counter]));
  if (wrong === undefined) return null;
  return brokenEntry(childPath(path, wrong), `\`${quote(counts[wrong])}\` does not count`);
}

/** Whether a value is a list of at most `limit` instants, none before the one ahead of it. */
export function areTimes(value: unknown, limit: number): value is readonly number[] {
  if (!Array.isArray(value) || value.length > limit) return false;
  return value.every((time, index) => isInstant(time) && (index === 0 || value[index - 1] <= time));
}

/** Whether a value is an instant as the state keeps it: whole milliseconds, not negative. */
export function isInstant(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/** Whether a value is an amount of something there is: not negative, at most three decimals. */
export function isQuantity(value: unknown): value is number {
  return isAmount(value) && value >= 0;
}

function isCounted(value: unknown): boolean {
  if (!isRecord(value)) return false;
  if (Object.hasOwn(value, "times")) return !Object.hasOwn(value, "period") && areTimes(value.times, TIMES_LIMIT);
  return isInstant(ownPart(value, "period")) && isQuantity(ownPart(value, "count"));
}
