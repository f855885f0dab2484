import type { BoundPool } from "../eligibility/bound-pool.js";
import { compareText } from "../kernel/compare-text.js";
import type { Change, Turn } from "../model/change.js";
import type { Assignment } from "../model/decision.js";
import type { PaidTurn } from "../model/record.js";
import type { Id } from "../model/words.js";
import { rotationOfKey } from "../state/partitions.js";

/**
 * The turns that an assignment cost, with the pool whose `credit` speaks of each: the one that was picked from; of a rep
 * who got the lead by name, the first whose turns the rotation counts.
 */
export function paidTurns(
  { assignments, changes }: { readonly assignments: readonly Assignment[]; readonly changes: readonly Change[] },
  pools: ReadonlyMap<Id, BoundPool>,
): readonly PaidTurn[] {
  const open = [...assignments];
  return changes.filter(isPaid).flatMap(({ rotation, rep }): readonly PaidTurn[] => {
    const place = placeOf(open, rep);
    const found = open[place];
    if (found === undefined) return [];
    // Changes stand in the order of the roles: whoever was passed over paid none.
    open.splice(0, place + 1);
    const pool = found.pool ?? firstOf(rotation, pools)?.id;
    const holder = "rep" in found.target ? found.target.rep : rep;
    return pool === undefined ? [] : [{ rotation, rep, pool, holder }];
  });
}

// A turn that somebody missed is followed by the note that it is owed; it was not paid for this lead.
function isPaid(change: Change, place: number, changes: readonly Change[]): change is Turn {
  if (change.type !== "turn") return false;
  const next = changes[place + 1];
  return !(next?.type === "owed" && next.by === 1 && next.rep === change.rep && next.rotation === change.rotation);
}

// The turn may be that of an absent member whose backup got the lead.
function placeOf(assignments: readonly Assignment[], rep: Id): number {
  const own = assignments.findIndex(({ target }) => "rep" in target && target.rep === rep);
  return own === -1 ? assignments.findIndex(({ target, pool }) => "rep" in target && pool !== null) : own;
}

/** The first pool, by the oldest id, whose turns are counted in the rotation of an entry, partitioned or not. */
export function firstOf(key: string, pools: ReadonlyMap<Id, BoundPool>): BoundPool | undefined {
  const rotation = rotationOfKey(key);
  const sharing = [...pools.values()].filter(({ policy }) => policy.rotation === rotation);
  return sharing.sort((a, b) => compareText(a.policy.entry, b.policy.entry))[0];
}
