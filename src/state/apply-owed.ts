import type { Owed } from "../model/change.js";
import type { PoolState } from "../model/state.js";
import type { Id } from "../model/words.js";
import { OWED_LIMIT } from "./state-limits.js";
import { unfitChange } from "./unfit-change.js";

/**
 * An owed turn noted or served, as `Owed` describes it.
 *
 * @throws a `StateError` beyond 10,000 owed turns, or where none is owed to the rep.
 */
export function applyOwed(entry: PoolState, change: Owed): PoolState {
  return { ...entry, owed: owedAfter(entry.owed, change) };
}

/** The queue of owed turns after a change of it. See `applyOwed`. */
export function owedAfter(owed: readonly Id[], change: Owed): readonly Id[] {
  if (change.by === 1) {
    if (owed.length >= OWED_LIMIT) throw unfitChange(change, `the rotation owes \`${OWED_LIMIT}\` turns already`);
    return Object.freeze([...owed, change.rep]);
  }
  const first = owed.indexOf(change.rep);
  if (first === -1) throw unfitChange(change, `no turn is owed to \`${change.rep}\``);
  return Object.freeze(owed.filter((_, place) => place !== first));
}
