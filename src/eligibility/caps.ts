import { addThousandths } from "../kernel/add-thousandths.js";
import { ownPart } from "../kernel/own-part.js";
import { readOwn } from "../kernel/read-own.js";
import type { PoolState } from "../model/state.js";
import { openInPool } from "../state/open-in-pool.js";
import type { BoundMember } from "./bound-pool.js";
import type { BoundRep } from "./bound-rep.js";
import { type FullCap, fullCap } from "./full-cap.js";
import type { Judging } from "./judging.js";

/** The gate `caps`: one more lead would be more than a cap of the rep, of the member or of the pool admits. */
export function caps(rep: BoundRep, judging: Judging, member: BoundMember | null): boolean {
  return stoppingCap(rep, judging, member) !== null;
}

/** The first cap that stops the rep: of their own, then as a member, then of the pool as a whole. */
export function stoppingCap(rep: BoundRep, judging: Judging, member: BoundMember | null): FullCap | null {
  const { pool } = judging;
  if (rep.caps.length > 0) {
    const entry = judging.repStateOf(rep.id);
    const full = fullCap(rep.caps, rep, { counts: ownPart(entry, "counts"), open: entry.open }, judging);
    if (full !== null) return full;
  }
  if (pool === null || member === null || member.caps.length + pool.policy.caps.length === 0) return null;
  const entry = judging.poolStateOf(pool.key);
  return (
    fullCap(member.caps, rep, memberCounted(entry, rep), judging) ??
    fullCap(pool.policy.caps, rep, { counts: ownPart(entry, "counts"), open: heldInPool(entry) }, judging)
  );
}

function memberCounted(entry: PoolState, { id }: BoundRep) {
  const member = readOwn(entry.members, id);
  return { counts: member === undefined ? undefined : ownPart(member, "counts"), open: openInPool(entry, id) };
}

function heldInPool(entry: PoolState): number {
  return Object.keys(entry.members).reduce((sum, rep) => addThousandths(sum, openInPool(entry, rep)), 0);
}
