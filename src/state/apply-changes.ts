import { assertNever } from "../kernel/assert-never.js";
import { readOwn } from "../kernel/read-own.js";
import type { Change, Open } from "../model/change.js";
import type { State } from "../model/state.js";
import { applyTurn } from "./apply-turn.js";
import { assertState } from "./assert-state.js";
import { EMPTY_POOL } from "./empty-pool.js";

/**
 * Folds a decision's changes into the state.
 *
 * @param state - the state on which the decision was made; not mutated.
 * @param changes - `decision.changes`, in their order.
 * @returns the next state; entries that no change touches are shared with the one before.
 * @throws a `StateError` when the state is not one.
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
  return changes.reduce(applyChange, state);
}

function applyChange(state: State, change: Change): State {
  switch (change.type) {
    case "turn": {
      const entry = applyTurn(readOwn(state.pools, change.rotation) ?? EMPTY_POOL, change);
      return { ...state, pools: withEntry(state.pools, change.rotation, entry) };
    }
    case "open":
      return { ...state, reps: withEntry(state.reps, change.rep, opened(state, change)) };
    default:
      return assertNever(change);
  }
}

function opened(state: State, change: Open): { open: number } {
  return { open: (readOwn(state.reps, change.rep)?.open ?? 0) + change.by };
}

function withEntry<T>(map: { readonly [key: string]: T }, key: string, entry: T): { [key: string]: T } {
  const next: { [key: string]: T } = Object.assign(Object.create(null), map);
  next[key] = entry;
  return next;
}
