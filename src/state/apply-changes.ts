import { createError, type LeadRouterError } from "../kernel/errors.js";
import { quote } from "../kernel/quote.js";
import type { Change } from "../model/change.js";
import type { State } from "../model/state.js";
import { applyTurn } from "./apply-turn.js";
import { assertState } from "./assert-state.js";
import { readOpen } from "./read-open.js";
import { readPool } from "./read-pool.js";

/**
 * Folds a decision's changes into the state.
 *
 * @param state - the state on which the decision was made; not mutated.
 * @param changes - `decision.changes`, in their order.
 * @returns the next state; entries that no change touches are shared with the one before.
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
  return changes.reduce(applyChange, state);
}

function applyChange(state: State, change: Change): State {
  switch (change?.type) {
    case "turn": {
      const entry = applyTurn(readPool(state, change.rotation), change);
      return { ...state, pools: withEntry(state.pools, change.rotation, entry) };
    }
    case "open": {
      const open = readOpen(state, change.rep) + change.by;
      return { ...state, reps: withEntry(state.reps, change.rep, { open }) };
    }
    default:
      throw unknownChange(change);
  }
}

/** The error for a change that is none: changes come back from wherever the host kept them, possibly from a newer engine. */
export function unknownChange(change: never): LeadRouterError {
  const message = `\`${quote(change)}\` is no change that this engine knows`;
  const remedy = "pass `decision.changes` unchanged, to an engine of the version that made them";
  return createError("StateError", "change_unknown", [{ path: "changes", code: "change_unknown", message, remedy }]);
}

function withEntry<T>(map: { readonly [key: string]: T }, key: string, entry: T): { [key: string]: T } {
  const next: { [key: string]: T } = Object.assign(Object.create(null), map);
  next[key] = entry;
  return next;
}
