import type { Change } from "../model/change.js";
import type { Id } from "../model/words.js";
import { assertChanges } from "../state/apply-changes.js";
import { assertRepState } from "../state/check-state.js";
import { type HeldState, rotationIn } from "./held-state.js";
import { indexOf, openIn, setOpen } from "./rep-columns.js";
import { takeTurn } from "./take-turn.js";

/** Applies changes in place, as `applyChanges` folds them. */
export function applyHeld(held: HeldState, changes: readonly Change[]): void {
  for (const change of changes) {
    if (change.type === "turn") takeTurn(rotationIn(held, change.rotation), change);
    else setOpen(held.reps, indexOf(held.reps, change.rep), openIn(held.reps, change.rep) + change.by);
  }
}

/**
 * Refuses changes from elsewhere that cannot be applied, before any of them is.
 *
 * @throws a `StateError` for a change that is none, or one that leaves a rep with no count of open leads.
 */
export function assertApplicable(held: HeldState, changes: readonly Change[]): void {
  assertChanges(changes);
  const opens = new Map<Id, number>();
  for (const change of changes) {
    if (change.type === "open") assertOpen(change.rep, opens, openIn(held.reps, change.rep), change.by);
  }
}

function assertOpen(rep: Id, opens: Map<Id, number>, held: number, by: number): void {
  const open = (opens.get(rep) ?? held) + by;
  assertRepState({ open }, rep);
  opens.set(rep, open);
}
