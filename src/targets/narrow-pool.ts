import { judgeAhead } from "../eligibility/ahead.js";
import type { BoundMember, BoundPool } from "../eligibility/bound-pool.js";
import { judgeMembers } from "../eligibility/judge-members.js";
import type { Judging } from "../eligibility/judging.js";
import type { Gate } from "../model/words.js";
import { daysUntilOpen, nearestOpening } from "../strategy/nearest-opening.js";
import type { Rotation } from "../strategy/rotation.js";
import { shortlist } from "../strategy/shortlist.js";
import { lowestTier } from "../strategy/tier.js";

/** Who of a pool may be picked. */
export interface Narrowed {
  /** By member position the gate that stopped the member; empty: nobody was stopped. */
  readonly gates: readonly (Gate | null)[];
  readonly inTier: readonly BoundMember[];
  /** Of those in the tier who open soonest. */
  readonly soonest: readonly BoundMember[];
  readonly listed: readonly BoundMember[];
}

/** Judges every member of a pool, and narrows the eligible by tier, by how soon they open, and by shortlist. */
export function narrowPool(pool: BoundPool, judging: Judging, rotation: Rotation | null): Narrowed {
  const { members, policy } = pool;
  const gates = judgePool(pool, judging, rotation);
  const passed = gates.length === 0 ? members : members.filter(({ position }) => gates[position] === null);
  const inTier = lowestTier(passed);
  const soonest = policy.opensWithinMs === 0 ? inTier : nearestOpening(inTier, judging);
  return { gates, inTier, soonest, listed: listOf(soonest, pool, judging) };
}

/** Whether a member who did not pass would be among those who may be picked if it did. */
export function wouldBeListed(
  member: BoundMember,
  { inTier, soonest }: Narrowed,
  pool: BoundPool,
  judging: Judging,
): boolean {
  const [first] = soonest;
  if (first === undefined || member.tier !== inTier[0]?.tier) return false;
  if (pool.policy.opensWithinMs > 0 && daysUntilOpen(member, judging) !== daysUntilOpen(first, judging)) return false;
  const withMember = [...soonest, member].sort((a, b) => a.position - b.position);
  return listOf(withMember, pool, judging).includes(member);
}

/** By member position the gate that stops the member, who is ahead included; empty: nobody is stopped. */
export function judgePool(
  { members, policy: { maxAhead } }: BoundPool,
  judging: Judging,
  rotation: Rotation | null,
): readonly (Gate | null)[] {
  const judged = judgeMembers(members, judging);
  if (maxAhead === null || rotation === null || judging.exempt.includes("ahead")) return judged;
  return judgeAhead(members, judged, maxAhead, rotation, judging);
}

function listOf(members: readonly BoundMember[], { policy }: BoundPool, { scope, steps }: Judging) {
  return policy.shortlist === null || members.length === 0
    ? members
    : shortlist(members, policy.shortlist, scope, steps);
}
