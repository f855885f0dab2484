import type { MemberState } from "../model/state.js";

/** A member's credit at a clock: what it had when it began to earn, and its weight for each step since. */
export function creditOf(member: MemberState, clock: number): number {
  return member.since === null ? member.credit : member.credit + member.weight * (clock - member.since);
}
