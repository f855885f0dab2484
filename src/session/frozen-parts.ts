import { emptyMap } from "../kernel/empty-map.js";
import { ownPart } from "../kernel/own-part.js";
import type { Count, Counts, MemberState, RepState } from "../model/state.js";

/** What a member has in an entry beside turns and credit. Never changed in place, always replaced. */
export type MemberParts = Pick<MemberState, "open" | "counts">;

/** What a rep's entry has beside open leads. Never changed in place, always replaced. */
export type RepParts = Omit<RepState, "open">;

/** A frozen copy of counts. */
export function frozenCounts(counts: Counts): Counts {
  const copy = emptyMap<Count>();
  for (const [counter, count] of Object.entries(counts)) copy[counter] = frozenCount(count);
  return Object.freeze(copy);
}

/** A frozen copy of a member's parts; null where there are none. */
export function memberParts(member: MemberState): MemberParts | null {
  const [open, counts] = [ownPart(member, "open"), ownPart(member, "counts")];
  if (open === undefined && counts === undefined) return null;
  return Object.freeze({
    ...(open !== undefined && { open }),
    ...(counts !== undefined && { counts: frozenCounts(counts) }),
  });
}

/** A frozen copy of a rep's parts; null where there are none. */
export function repParts(entry: RepState): RepParts | null {
  const [value, counts, counted] = [ownPart(entry, "value"), ownPart(entry, "counts"), ownPart(entry, "counted")];
  if (value === undefined && counts === undefined && counted === undefined) return null;
  return Object.freeze({
    ...(value !== undefined && { value }),
    ...(counts !== undefined && { counts: frozenCounts(counts) }),
    ...(counted !== undefined && {
      counted: Object.freeze({ at: counted.at, recent: Object.freeze([...counted.recent]) }),
    }),
  });
}

function frozenCount(count: Count): Count {
  if ("times" in count) return Object.freeze({ times: Object.freeze([...count.times]) });
  return Object.freeze({ period: count.period, count: count.count });
}
