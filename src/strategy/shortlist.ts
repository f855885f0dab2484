import { compareRanks } from "../condition/compare-ranks.js";
import { evaluateNoted } from "../condition/evaluate-noted.js";
import type { Scope } from "../condition/scope.js";
import type { Value } from "../condition/value.js";
import type { BoundMember, Keep, ShortlistPolicy } from "../eligibility/bound-pool.js";

/** A whole, in thousandths of a per cent: shares are counted in integers. */
const THOUSANDTHS = 100_000;

/** A member with the values it is ordered by. */
interface Ranked {
  readonly member: BoundMember;
  readonly values: readonly Value[];
}

/**
 * The best by a list of orders, the first that differs deciding: so many, so many per cent (rounded up, at least one), or
 * the best and its equals. Numbers, true as 1 and false as 0, come before texts, and both before what is missing or
 * unknown, in either direction.
 */
export function shortlist(
  eligible: readonly BoundMember[],
  policy: ShortlistPolicy,
  scope: Scope,
  steps: number,
): readonly BoundMember[] {
  const ranked = eligible.map((member): Ranked => {
    scope.rep = member.rep.record;
    return { member, values: policy.by.map((order) => evaluateNoted(order.value, scope, steps)) };
  });
  const compare = (a: Ranked, b: Ranked) => compareRanks(a.values, b.values, policy.by);
  const best = ranked.sort((a, b) => compare(a, b) || a.member.position - b.member.position);
  const kept = best.slice(0, countKept(best, policy.keep, compare));
  return kept.map((entry) => entry.member).sort((a, b) => a.position - b.position);
}

function countKept(best: readonly Ranked[], keep: Keep, compare: (a: Ranked, b: Ranked) => number): number {
  const [first] = best;
  switch (keep.kind) {
    case "count":
      return keep.count;
    case "share":
      return Math.max(1, Math.ceil((best.length * keep.thousandths) / THOUSANDTHS));
    case "equals":
      return first === undefined ? 0 : best.filter((entry) => compare(entry, first) === 0).length;
  }
}
