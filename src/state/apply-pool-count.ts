import { ownPart } from "../kernel/own-part.js";
import type { PoolCount } from "../model/change.js";
import type { PoolState } from "../model/state.js";
import { countsAfter } from "./count-after.js";
import { withMember } from "./with-member.js";

/**
 * Something counted of a pool as a whole or of its member.
 *
 * @throws a `StateError` when the counter is of another kind.
 */
export function applyPoolCount(entry: PoolState, change: PoolCount): PoolState {
  if (change.rep === null) return { ...entry, counts: countsAfter(ownPart(entry, "counts"), change) };
  return withMember(entry, change.rep, (member) => ({
    ...member,
    counts: countsAfter(ownPart(member, "counts"), change),
  }));
}
