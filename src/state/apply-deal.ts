import { emptyMap } from "../kernel/empty-map.js";
import { readOwn } from "../kernel/read-own.js";
import type { Deal } from "../model/change.js";
import type { MemberState, PoolState } from "../model/state.js";
import { creditOf } from "./credit-of.js";
import { unfitChange } from "./unfit-change.js";
import { NEW_MEMBER } from "./with-member.js";

/**
 * A leaver's credit dealt out, and the leaver a member no more, as `Deal` describes it. The credits still add up to zero.
 *
 * @throws a `StateError` when what is dealt out does not add up to the leaver's credit, or the leaver gets some of it.
 */
export function applyDeal(entry: PoolState, deal: Deal): PoolState {
  const leaver = readOwn(entry.members, deal.rep);
  assertDealt(deal, leaver === undefined ? 0 : creditOf(leaver, entry.clock));
  if (leaver === undefined && deal.to.length === 0) return entry;
  const members: { [rep: string]: MemberState } = Object.assign(emptyMap<MemberState>(), entry.members);
  delete members[deal.rep];
  for (const [rep, credit] of deal.to) {
    const before = members[rep] ?? NEW_MEMBER;
    members[rep] = { ...before, credit: before.credit + credit };
  }
  return { ...entry, members };
}

/** Refuses a deal that does not share out exactly this credit among others. See `applyDeal`. */
export function assertDealt(deal: Deal, credit: number): void {
  if (deal.to.some(([rep]) => rep === deal.rep)) throw unfitChange(deal, `\`${deal.rep}\` leaves and gets credit`);
  const dealt = deal.to.reduce((sum, [, share]) => sum + share, 0);
  if (dealt === credit) return;
  throw unfitChange(deal, `\`${dealt}\` is dealt out of the credit \`${credit}\` of \`${deal.rep}\``);
}
