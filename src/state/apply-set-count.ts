import { ownPart } from "../kernel/own-part.js";
import type { SetCount } from "../model/change.js";
import type { PoolState } from "../model/state.js";
import { countsAfter } from "./count-after.js";
import { withMember } from "./with-member.js";

/**
 * A count set: where a newcomer starts, or everybody anew.
 *
 * @throws a `StateError` when the counter counts in a rolling window.
 */
export function applySetCount(entry: PoolState, change: SetCount): PoolState {
  if (change.rep === null) return { ...entry, counts: countsAfter(ownPart(entry, "counts"), change) };
  return withMember(entry, change.rep, (member) => ({
    ...member,
    counts: countsAfter(ownPart(member, "counts"), change),
  }));
}
