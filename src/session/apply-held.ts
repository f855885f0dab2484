import { emptyMap } from "../kernel/empty-map.js";
import type { Change } from "../model/change.js";
import type { PoolState, RepState, State } from "../model/state.js";
import { applyChanges, assertChanges } from "../state/apply-changes.js";
import { entryOf, touchesPool } from "../state/entry-of.js";
import { changeRep, repEntry } from "./change-rep.js";
import { changeRotation } from "./change-rotation.js";
import { type HeldState, rotationIn } from "./held-state.js";
import { poolEntry } from "./snapshot.js";

/** Applies changes in place, as `applyChanges` folds them. */
export function applyHeld(held: HeldState, changes: readonly Change[]): void {
  for (const change of changes) {
    if (touchesPool(change)) changeRotation(rotationIn(held, entryOf(change).key), change);
    else changeRep(held.reps, change);
  }
}

/**
 * Refuses changes from elsewhere that cannot be applied, before any of them is: they are folded into copies of the entries
 * that they touch.
 *
 * @throws a `StateError` for a change that is none, or that does not fit its entry.
 */
export function assertApplicable(held: HeldState, changes: readonly Change[]): void {
  assertChanges(changes);
  applyChanges(touchedState(held, changes), changes);
}

function touchedState(held: HeldState, changes: readonly Change[]): State {
  const pools = emptyMap<PoolState>();
  const reps = emptyMap<RepState>();
  for (const { kind, key } of changes.map(entryOf)) {
    const entry = kind === "rep" ? repEntry(held.reps, key) : null;
    if (kind === "pool") pools[key] ??= poolEntry(held, key);
    else if (entry !== null) reps[key] = entry;
  }
  return { version: 1, pools, reps };
}
