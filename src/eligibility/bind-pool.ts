import { compareText } from "../kernel/compare-text.js";
import type { Id } from "../model/words.js";
import { rotationKey } from "../state/partitions.js";
import type { BoundCap } from "./bound-cap.js";
import type { BoundMember, BoundPool, PoolPolicy, TurnCount } from "./bound-pool.js";
import { bindCaps } from "./cap-plan.js";
import type { Membership } from "./expand-members.js";
import { reduceWeights } from "./reduce-weights.js";
import type { TimePolicy } from "./time-policy.js";

/** A pool of the ruleset with its members, their weights reduced to integers over the whole pool. */
export function bindPool(
  id: Id,
  policy: PoolPolicy,
  memberships: readonly Membership[],
  { time, turnsRead }: { readonly time: TimePolicy; readonly turnsRead: readonly TurnCount[] },
): BoundPool {
  const weights = reduceWeights(memberships.map(({ weight }) => (typeof weight === "number" ? weight : 0)));
  const varies = memberships.some(({ weight, tier }) => typeof weight !== "number" || typeof tier !== "number");
  const members = memberships.map(({ rep, weight, tier, caps }, position): BoundMember => {
    return Object.freeze({
      rep,
      position,
      weight: weights[position] ?? 1,
      tier: typeof tier === "number" ? tier : 0,
      variable: varies ? Object.freeze({ weight, tier }) : null,
      caps: bindCaps(caps, rep.zone, time),
    });
  });
  return Object.freeze({
    ...{ id, key: rotationKey(policy.entry, null), partition: null, policy },
    rotation: rotationKey(policy.rotation, null),
    base: rotationKey(policy.rotation, null),
    // The list of members itself is not frozen: engines iterate frozen lists several times slower.
    members,
    varies,
    turnsRead,
    countsOpen: readsOpen(policy.caps) || members.some(({ caps }) => readsOpen(caps)),
  });
}

/** Whether a cap reads how many leads of the pool the member holds. */
export function countsOpenOf({ policy }: BoundPool, { caps }: BoundMember): boolean {
  return readsOpen(policy.caps) || readsOpen(caps);
}

function readsOpen(caps: readonly BoundCap[]): boolean {
  return caps.some(({ span }) => span.kind === "open");
}

/** What is counted of the turns of each rotation: what any of its pools reads, each counter once. */
export function turnsReadOf(policies: Iterable<PoolPolicy>): ReadonlyMap<Id, readonly TurnCount[]> {
  const read = new Map<Id, readonly TurnCount[]>();
  for (const policy of policies) read.set(policy.rotation, withTurnsOf(policy, read.get(policy.rotation) ?? []));
  return read;
}

/** Turn counts, and those that a pool reads, each counter once. */
export function withTurnsOf({ strategy, maxAhead }: PoolPolicy, others: readonly TurnCount[]): readonly TurnCount[] {
  const own = [strategy.type === "lowest-count" ? strategy.turns : null, maxAhead?.turns ?? null];
  const counts = new Map([...others, ...own.filter((turns) => turns !== null)].map((turns) => [turns.counter, turns]));
  // Neither the order of pools in the ruleset nor who asks first may show in the changes.
  return [...counts.values()].sort((a, b) => compareText(a.counter, b.counter));
}
