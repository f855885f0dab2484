import type { BoundPool } from "../eligibility/bound-pool.js";
import { judgeRep } from "../eligibility/judge-rep.js";
import type { Judging } from "../eligibility/judging.js";
import type { Id } from "../model/words.js";
import type { Rotation } from "../strategy/rotation.js";
import { shortlist } from "../strategy/shortlist.js";
import { lowestTier } from "../strategy/tier.js";
import type { PoolAttempt } from "./attempt.js";
import { reasonOfGates } from "./furthest-reason.js";
import { orderMembers, pickMember } from "./pick-member.js";

/** Judges every member of a pool, narrows the eligible by tier and shortlist, and picks one by the pool's strategy. */
export function takePool(pool: BoundPool, judging: Judging, rotationOf: (rotation: Id) => Rotation): PoolAttempt {
  const gates = pool.members.map((member) => judgeRep(member.rep, judging));
  const repeated = gates.includes("repeat");
  const inTier = lowestTier(pool.members.filter((member) => gates[member.position] === null));
  if (inTier.length === 0) {
    const view = { gates, inTier, listed: inTier, order: null };
    return { kind: "pool", result: reasonOfGates(gates), pool, judging, repeated, picked: null, view: () => view };
  }
  const policy = pool.policy.shortlist;
  const listed = policy === null ? inTier : shortlist(inTier, policy, judging.scope, judging.steps);
  const rotation = rotationOf(pool.rotation);
  const order = orderMembers({ pool, eligible: listed, rotation, openOf: judging.openOf });
  const view = { gates, inTier, listed, order };
  const picked = pickMember(listed, order);
  return { kind: "pool", result: "taken", pool, judging, repeated, picked, view: () => view };
}
