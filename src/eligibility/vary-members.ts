import type { Scope } from "../condition/scope.js";
import { amountOf } from "./amount-of.js";
import type { BoundMember } from "./bound-pool.js";
import { divideByCommon } from "./reduce-weights.js";

/** A pool's reduced weights sum to at most this: it keeps credits exact. */
const LARGEST_TOTAL = 0x10_0000;

const SCALE = 1_000;

/**
 * The members as they are for one lead: weights and tiers that depend on it worked out. Weights are rounded to thousandths
 * and reduced over the pool; no positive number: 0. If they then sum to over 2^20 they are scaled down to that, each at
 * least 1. A tier that is no number comes last.
 */
export function varyMembers(members: readonly BoundMember[], scope: Scope, steps: number): readonly BoundMember[] {
  const weights = fitWeights(divideByCommon(members.map((member) => weightOf(member, scope, steps))));
  return members.map((member, position) => ({
    ...member,
    weight: weights[position] ?? 0,
    tier: tierOf(member, scope, steps),
  }));
}

// Nobody can be asked about a rep whom the roster does not know.
function weightOf({ rep, variable, weight }: BoundMember, scope: Scope, steps: number): number {
  const amount = variable?.weight ?? weight;
  if (typeof amount !== "number" && !rep.known) return 0;
  scope.rep = rep.record;
  const thousandths = Math.round(amountOf(amount, scope, steps) * SCALE);
  return thousandths > 0 && Number.isFinite(thousandths) ? thousandths : 0;
}

function tierOf({ rep, variable, tier }: BoundMember, scope: Scope, steps: number): number {
  const amount = variable?.tier ?? tier;
  if (typeof amount !== "number" && !rep.known) return Number.POSITIVE_INFINITY;
  scope.rep = rep.record;
  const number = amountOf(amount, scope, steps);
  return Number.isNaN(number) ? Number.POSITIVE_INFINITY : number;
}

// Exact: sums and products of weights that depend on the lead may be larger than doubles can tell apart.
function fitWeights(weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total <= LARGEST_TOTAL) return weights;
  const exact = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  const share = (weight: number) => Number((BigInt(weight) * BigInt(LARGEST_TOTAL)) / exact);
  return weights.map((weight) => (weight === 0 ? 0 : Math.max(1, share(weight))));
}
