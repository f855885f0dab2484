import { ownPart } from "../kernel/own-part.js";
import type { Change, Open, OpenIn } from "../model/change.js";
import type { LeadRecord } from "../model/record.js";
import type { State } from "../model/state.js";
import { applyChanges } from "../state/apply-changes.js";
import { openChange } from "../state/open-change.js";
import { openInPool } from "../state/open-in-pool.js";
import { readPool } from "../state/read-pool.js";
import { readRep } from "../state/read-rep.js";

/**
 * The changes that take back what a lead added to open leads, exactly. Nobody holds less than nothing: where the state knows
 * of fewer, because it was lost in part or the rep left the pool, only those are taken back.
 *
 * @throws a `StateError` when an entry is corrupt.
 */
export function releasingChanges({ status, holds, openedAt }: LeadRecord, state: State): readonly Change[] {
  if (status !== "open") return [];
  const changes: Change[] = [];
  let left = state;
  for (const hold of holds) {
    const change = hold.type === "open" ? closing(hold, openedAt, left) : leavingPool(hold, left);
    if (change === null) continue;
    changes.push(change);
    left = applyChanges(left, [change]);
  }
  return changes;
}

/** The changes that add a lead to open leads, at an instant, as it was added before. */
export function holdingChanges(holds: LeadRecord["holds"], openedAt: number, state: State): readonly Change[] {
  return holds.map((hold) => (hold.type === "open" ? opening(hold, openedAt, state) : hold));
}

function opening({ rep, by, value }: Open, openedAt: number, state: State): Open {
  const change = openChange(readRep(state, rep), rep, by, openedAt);
  return value === undefined ? change : { ...change, value };
}

function closing({ rep, by, value }: Open, openedAt: number, state: State): Open | null {
  const entry = readRep(state, rep);
  // A count of the CRM may have left the lead out already, and is completed by the instant of the placement.
  const known = ownPart(entry, "counted") === undefined ? Math.min(by, entry.open) : by;
  const worth = value === undefined ? undefined : Math.min(value, ownPart(entry, "value") ?? 0);
  if (known === 0 && (worth ?? 0) === 0) return null;
  const change = openChange(entry, rep, 0 - known, openedAt);
  return worth === undefined ? change : { ...change, value: 0 - worth };
}

function leavingPool({ pool, rep, by }: OpenIn, state: State): OpenIn | null {
  const known = Math.min(by, openInPool(readPool(state, pool).entry, rep));
  return known === 0 ? null : { type: "open-in", pool, rep, by: -known };
}
