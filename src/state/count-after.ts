import { addThousandths } from "../kernel/add-thousandths.js";
import { isAmount } from "../kernel/is-amount.js";
import { readOwn } from "../kernel/read-own.js";
import type { PoolCount, RepCount, SetCount } from "../model/change.js";
import type { CalendarCount, Count, Counts, RollingCount } from "../model/state.js";
import { unfitChange } from "./unfit-change.js";
import { withInstant } from "./up-to.js";

const NO_COUNTS: Counts = Object.freeze(Object.create(null));

/**
 * Counts after something was counted or a count was set. A count of a calendar period is monotone: what happened in an
 * earlier period than the stored one counts into the stored one.
 *
 * @throws a `StateError` when the counter is of the other kind, or the count no longer exact.
 */
export function countsAfter(counts: Counts | undefined, change: PoolCount | RepCount | SetCount): Counts {
  const stored = readOwn(counts ?? NO_COUNTS, change.counter);
  const next: { [counter: string]: Count } = Object.assign(Object.create(null), counts);
  next[change.counter] = Object.freeze(countAfter(stored, change));
  return Object.freeze(next);
}

function countAfter(stored: Count | undefined, change: PoolCount | RepCount | SetCount): Count {
  if (change.type === "count" && change.keep !== null)
    return rollingAfter(rollingOf(stored, change), change, change.keep);
  const { period, count } = calendarOf(stored, change);
  if (change.type === "set-count") return { period: Math.max(period, change.period), count: change.count };
  const sum = change.at > period ? change.by : addThousandths(count, change.by);
  if (!isAmount(sum)) throw unfitChange(change, `\`${change.counter}\` would count \`${sum}\``);
  return { period: Math.max(period, change.at), count: sum };
}

function calendarOf(stored: Count | undefined, change: PoolCount | RepCount | SetCount): CalendarCount {
  if (stored === undefined) return { period: 0, count: 0 };
  if (Object.hasOwn(stored, "period") && "period" in stored) return stored;
  throw unfitChange(change, `\`${change.counter}\` counts in a rolling window, not per calendar period`);
}

function rollingOf(stored: Count | undefined, change: PoolCount | RepCount): readonly number[] {
  if (stored === undefined) return [];
  if (Object.hasOwn(stored, "times") && "times" in stored) return stored.times;
  throw unfitChange(change, `\`${change.counter}\` counts per calendar period, not in a rolling window`);
}

// In order of time, whatever the order in which they come; the newest are kept.
function rollingAfter(times: readonly number[], { at }: PoolCount | RepCount, keep: number): RollingCount {
  const all = withInstant(times, at);
  return { times: Object.freeze(all.slice(Math.max(0, all.length - keep))) };
}
