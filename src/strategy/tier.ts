import type { BoundMember } from "../eligibility/bound-pool.js";

/** Only those in the lowest tier that anybody who passed the gates is in. */
export function lowestTier(eligible: readonly BoundMember[]): readonly BoundMember[] {
  const lowest = eligible.reduce((least, member) => Math.min(least, member.tier), Number.POSITIVE_INFINITY);
  return eligible.every((member) => member.tier === lowest)
    ? eligible
    : eligible.filter((member) => member.tier === lowest);
}
