import type { BoundMember, BoundPool } from "../eligibility/bound-pool.js";
import { judgeMembers } from "../eligibility/judge-members.js";
import type { Judging } from "../eligibility/judging.js";
import type { Gate } from "../model/words.js";
import { shortlist } from "../strategy/shortlist.js";
import { lowestTier } from "../strategy/tier.js";

/** Who of a pool may be picked. */
export interface Narrowed {
  /** By member position the gate that stopped the member; empty: nobody was stopped. */
  readonly gates: readonly (Gate | null)[];
  readonly inTier: readonly BoundMember[];
  readonly listed: readonly BoundMember[];
}

/** Judges every member of a pool, and narrows the eligible by tier and shortlist. */
export function narrowPool({ members, policy }: BoundPool, judging: Judging): Narrowed {
  const gates = judgeMembers(members, judging);
  const passed = gates.length === 0 ? members : members.filter(({ position }) => gates[position] === null);
  const inTier = lowestTier(passed);
  const narrowed = policy.shortlist !== null && inTier.length > 0;
  const listed = narrowed ? shortlist(inTier, policy.shortlist, judging.scope, judging.steps) : inTier;
  return { gates, inTier, listed };
}
