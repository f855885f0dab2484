import { emptyMap } from "../kernel/empty-map.js";
import { readOwn } from "../kernel/read-own.js";
import type { MemberState, PoolState } from "../model/state.js";
import type { Id } from "../model/words.js";
import { makeLasting } from "./lasting.js";

/** A member who never took a turn and does not earn: what an absent entry means. */
export const NEW_MEMBER: MemberState = Object.freeze({ weight: 1, credit: 0, since: null, last: 0 });

/** The entry with one member changed; one who is not there yet is new. */
export function withMember(entry: PoolState, rep: Id, change: (member: MemberState) => MemberState): PoolState {
  const members: { [rep: Id]: MemberState } = Object.assign(emptyMap<MemberState>(), entry.members);
  members[rep] = makeLasting(change(readOwn(entry.members, rep) ?? NEW_MEMBER));
  return makeLasting({ ...entry, members: makeLasting(members) });
}
