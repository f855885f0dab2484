import { addThousandths } from "../kernel/add-thousandths.js";
import { isAmount } from "../kernel/is-amount.js";
import { ownPart } from "../kernel/own-part.js";
import { readOwn } from "../kernel/read-own.js";
import type { OpenIn } from "../model/change.js";
import type { MemberState, PoolState } from "../model/state.js";
import { unfitChange } from "./unfit-change.js";
import { withMember } from "./with-member.js";

/**
 * A member's open leads from this pool, as `OpenIn` describes them. A lead closed of somebody who has left the pool changes
 * nothing.
 *
 * @throws a `StateError` when fewer than none would be open.
 */
export function applyOpenIn(entry: PoolState, change: OpenIn): PoolState {
  const left = change.by < 0 && readOwn(entry.members, change.rep) === undefined;
  return left ? entry : withMember(entry, change.rep, (member) => openInAfter(member, change));
}

/** A member, or what a session keeps of one, after a change of its open leads. See `applyOpenIn`. */
export function openInAfter<Member extends Pick<MemberState, "open">>(member: Member, change: OpenIn): Member {
  const open = addThousandths(ownPart(member, "open") ?? 0, change.by);
  if (open >= 0 && isAmount(open)) return { ...member, open };
  throw unfitChange(change, `\`${open}\` leads of \`${change.rep}\` would be open`);
}
