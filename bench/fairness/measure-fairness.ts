import { createStanding, eligibleFor, takeFreed, takeLead } from "./standing.js";
import type { FairWorld, Rule } from "./world.js";

/** How a rule shared the leads of a world. */
export interface Fairness {
  /**
   * In leads, the largest distance at any moment between what a member was entitled to and what it took. Of every lead that
   * it could take a member is entitled to its weight over the weights of all who could.
   */
  readonly deviation: number;
  /** The most leads that one member took on end. */
  readonly longestRun: number;
}

/**
 * Lets a rule share the leads of a world. Those that nobody can take it does not see.
 *
 * @throws an error when it picks somebody who cannot take the lead.
 */
export function measureFairness({ name, members, leads }: FairWorld, rule: Rule): Fairness {
  const standing = createStanding(members);
  const pick = rule.start(members);
  let deviation = 0;
  let longestRun = 0;
  for (const [index, lead] of leads.entries()) {
    const eligible = eligibleFor(standing, lead, index);
    if (eligible.length === 0) continue;
    const chosen = pick({ index, lead, eligible, freed: takeFreed(standing, index) });
    if (!eligible.includes(chosen)) throw new Error(`${rule.name} gives lead ${index} of ${name} to member ${chosen}`);
    takeLead(standing, eligible, chosen, index);
    for (const member of eligible) deviation = Math.max(deviation, Math.abs(standing.owed[member] ?? 0));
    longestRun = Math.max(longestRun, standing.run);
  }
  return { deviation, longestRun };
}
