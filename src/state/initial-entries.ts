import { emptyMap } from "../kernel/empty-map.js";
import type { MemberState, PoolState, RepState } from "../model/state.js";
import type { Id } from "../model/words.js";
import { EMPTY_POOL } from "./empty-pool.js";
import { NEW_MEMBER } from "./with-member.js";

/** A pool's entry before the first lead, frozen: nobody has had a turn, and these reps have open leads from it. */
export function initialPool(openIn: readonly (readonly [rep: Id, open: number])[]): PoolState {
  if (openIn.length === 0) return EMPTY_POOL;
  const members = emptyMap<MemberState>();
  for (const [rep, open] of openIn) members[rep] = Object.freeze({ ...NEW_MEMBER, open });
  return Object.freeze({ ...EMPTY_POOL, members: Object.freeze(members) });
}

/** A rep's entry before the first lead, frozen; `value`: what the open leads are worth, null where nothing reads it. */
export function initialRep(open: number, value: number | null): RepState {
  return Object.freeze(value === null ? { open } : { open, value });
}
