import type { BoundMember } from "../eligibility/bound-pool.js";
import { compareProducts } from "../kernel/compare-products.js";
import { readOwn } from "../kernel/read-own.js";
import { creditOf } from "../state/credit-of.js";
import { compareRecency, earningChange, firstOf, lastTurn, type Picked, type Question } from "./rotation.js";

/** One lead is worth about this much credit: 2^36. */
const LEAD = 0x10_0000_0000;

/** The sizes of one pick: each earns `weight·step`, the picked pays `lead`; `k = 2n − 2` for n who earn. */
interface Stakes {
  readonly step: number;
  readonly lead: number;
  readonly k: number;
}

/**
 * Weighted round robin as fair-share credit under the chairman rule: R. Tijdeman, "The chairman assignment problem",
 * Discrete Mathematics 32 (1980). Every eligible member earns its share of one lead; among those whose credit is high
 * enough to be due at all, the one whose deadline comes first is picked and pays one lead. In a constant pool nobody is
 * ever further than 1 − 1/(2n − 2) leads from the exact share, which is the best that any rule can promise.
 */
export function roundRobin({ pool, eligible, entry }: Question): Picked {
  const total = eligible.reduce((sum, member) => sum + member.weight, 0);
  const step = Math.floor(LEAD / total);
  const stakes: Stakes = { step, lead: total * step, k: 2 * eligible.length - 2 };
  const before = (member: BoundMember) => {
    const stored = readOwn(entry.members, member.rep.id);
    return stored === undefined ? 0 : creditOf(stored, entry.clock);
  };
  const credits = new Map(eligible.map((member) => [member, before(member) + member.weight * step]));
  const credit = (member: BoundMember) => credits.get(member) ?? 0;
  const overdue = eligible.some((member) => isOverdue(before(member), stakes));
  const compare = (a: BoundMember, b: BoundMember) =>
    (overdue ? credit(b) - credit(a) : compareClaims(a, credit(a), b, credit(b), stakes)) ||
    compareRecency(entry, a, b);
  const chosen = firstOf(eligible, compare);
  const turn = { step, price: stakes.lead, ...earningChange(entry, eligible) };
  return {
    chosen,
    turn: { type: "turn", rotation: pool.rotation, rep: chosen.rep.id, ...turn },
    compare,
    numbers: (member) => ({
      credit: before(member),
      weight: member.weight,
      last: lastTurn(entry, member.rep.id),
    }),
  };
}

// Impossible while a pool is constant; after a change of the pool it lets the most behind go first.
function isOverdue(creditBefore: number, { lead, k }: Stakes): boolean {
  return k > 0 && compareProducts(creditBefore, k, lead, k - 1) > 0;
}

/** Who has enough credit comes before who has not; of the former the earlier deadline, of the latter the larger credit. */
function compareClaims(a: BoundMember, creditA: number, b: BoundMember, creditB: number, stakes: Stakes): number {
  const mayA = compareProducts(creditA, stakes.k, stakes.lead, 1) >= 0;
  const mayB = compareProducts(creditB, stakes.k, stakes.lead, 1) >= 0;
  if (mayA !== mayB) return mayA ? -1 : 1;
  if (!mayA || a.weight === b.weight) return creditB - creditA;
  return compareDeadlines(a.weight, creditA, b.weight, creditB, stakes);
}

// The deadline is `due / weight` with `due = lead·(k − 1) − credit·k`; it is compared without a division.
function compareDeadlines(weightA: number, creditA: number, weightB: number, creditB: number, stakes: Stakes): number {
  const dueA = stakes.lead * (stakes.k - 1) - creditA * stakes.k;
  const dueB = stakes.lead * (stakes.k - 1) - creditB * stakes.k;
  const exact = [stakes.lead * stakes.k, creditA * stakes.k, creditB * stakes.k].every(
    (product) => Math.abs(product) < Number.MAX_SAFE_INTEGER / 4,
  );
  if (exact) return compareProducts(dueA, weightB, dueB, weightA);
  const difference = exactDue(creditA, stakes) * BigInt(weightB) - exactDue(creditB, stakes) * BigInt(weightA);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function exactDue(credit: number, { lead, k }: Stakes): bigint {
  return BigInt(lead) * BigInt(k - 1) - BigInt(credit) * BigInt(k);
}
