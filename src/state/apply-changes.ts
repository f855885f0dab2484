import { createError, type LeadRouterError } from "../kernel/errors.js";
import { quote } from "../kernel/quote.js";
import type { Change } from "../model/change.js";
import type { State } from "../model/state.js";
import { applyToPool } from "./apply-to-pool.js";
import { applyToRep } from "./apply-to-rep.js";
import { assertState } from "./assert-state.js";
import { entryOf, touchesPool } from "./entry-of.js";
import { isChange } from "./is-change.js";
import { readPool } from "./read-pool.js";
import { readRep } from "./read-rep.js";

/**
 * Folds a decision's changes into the state.
 *
 * @param state - the state on which the decision was made; not mutated.
 * @param changes - `decision.changes`, in their order.
 * @returns the next state; entries that no change touches are shared with the one before, rotations that a turn changed
 *   are frozen.
 * @throws a `StateError` when the state is not one, an entry that a change touches is corrupt, or a change is none.
 *
 * @example
 * ```ts
 * import { applyChanges } from "lead-router";
 * const state = { version: 1 as const, pools: {}, reps: { ana: { open: 2 } } };
 * const next = applyChanges(state, [{ type: "open", rep: "ana", by: 1 }]);
 * console.log(next.reps.ana?.open, state.reps.ana.open); // 3 2
 * ```
 */
export function applyChanges(state: State, changes: readonly Change[]): State {
  assertState(state);
  assertChanges(changes);
  return changes.reduce(applyChange, state);
}

function applyChange(state: State, change: Change): State {
  const { key } = entryOf(change);
  if (touchesPool(change)) {
    const { entry } = readPool(state, key);
    const next = applyToPool(entry, change);
    return next === entry ? state : { ...state, pools: withEntry(state.pools, key, next) };
  }
  const entry = readRep(state, key);
  const next = applyToRep(entry, change);
  return next === entry ? state : { ...state, reps: withEntry(state.reps, key, next) };
}

/**
 * Refuses what is no list of changes: they come back from wherever the host kept them, possibly from a newer engine.
 *
 * @throws a `StateError`.
 */
export function assertChanges(changes: unknown): asserts changes is readonly Change[] {
  if (!Array.isArray(changes)) throw unknownChange(changes);
  for (const change of changes) if (!isChange(change)) throw unknownChange(change);
}

function unknownChange(change: unknown): LeadRouterError {
  const message = `\`${quote(change)}\` is no change that this engine knows`;
  const remedy = "pass `decision.changes` unchanged, to an engine of the version that made them";
  return createError("StateError", "change_unknown", [{ path: "changes", code: "change_unknown", message, remedy }]);
}

function withEntry<T>(map: { readonly [key: string]: T }, key: string, entry: T): { [key: string]: T } {
  const next: { [key: string]: T } = Object.assign(Object.create(null), map);
  next[key] = entry;
  return next;
}
