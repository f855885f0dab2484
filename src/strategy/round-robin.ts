import type { BoundMember } from "../eligibility/bound-pool.js";
import { compareProducts } from "../kernel/compare-products.js";
import type { Turn } from "../model/change.js";
import { compareRecency, type Picked, type PickOrder, type Question } from "./rotation.js";

/** One lead is worth about this much credit: 2^36. */
const LEAD = 0x10_0000_0000;

/** The sizes of one pick: each earns `weight·step`, the picked pays `lead`; `k = 2n − 2` for n who earn. */
export interface Stakes {
  readonly step: number;
  readonly lead: number;
  readonly k: number;
  /** The least credit with `credit·k ≥ lead`: who has it may be picked. */
  readonly enough: number;
}

/** The stakes of a pick among `count` members whose weights add up to `total`. */
export function stakesOf(total: number, count: number): Stakes {
  const step = Math.floor(LEAD / total);
  const lead = total * step;
  const k = 2 * count - 2;
  // Exact: a quotient of integers under 2^37 that is no integer is further from one than doubles are from it.
  return { step, lead, k, enough: Math.ceil(lead / k) };
}

/** Whether a credit before earning has `credit·k > lead·(k − 1)`. */
export function isOverdue(before: number, { lead, k, enough }: Stakes): boolean {
  // Impossible while a pool is constant; after a change of the pool it lets the most behind go first.
  return k > 0 && before > lead - enough;
}

/**
 * Weighted round robin as fair-share credit under the chairman rule: R. Tijdeman, "The chairman assignment problem",
 * Discrete Mathematics 32 (1980). Every eligible member earns its share of one lead; among those whose credit is high
 * enough to be due at all, the one whose deadline comes first is picked and pays one lead. In a constant pool nobody is
 * ever further than 1 − 1/(2n − 2) leads from the exact share, which is the best that any rule can promise.
 */
export function roundRobin({ pool, eligible, rotation }: Question): PickOrder {
  const stakes = stakesAmong(eligible);
  const before = pool.members.map((member) => rotation.creditOf(member));
  const overdue = eligible.some((member) => isOverdue(before[member.position] ?? 0, stakes));
  const compare = (a: BoundMember, b: BoundMember) => {
    const creditA = (before[a.position] ?? 0) + a.weight * stakes.step;
    const creditB = (before[b.position] ?? 0) + b.weight * stakes.step;
    const claims = overdue ? creditB - creditA : compareClaims(a, creditA, b, creditB, stakes);
    return Math.sign(claims) || compareRecency(rotation, a, b);
  };
  return {
    compare,
    numbers: (member) => ({
      credit: before[member.position] ?? 0,
      weight: member.weight,
      last: rotation.lastOf(member),
    }),
  };
}

/** The first in the order of `roundRobin`, and the turn that it pays for: found in one pass, with no credit kept. */
export function pickRoundRobin({ pool, eligible, rotation, judging }: Question): Picked {
  const stakes = stakesAmong(eligible);
  let overdue = false;
  let claimant: BoundMember | null = null;
  let claimantCredit = 0;
  let richest: BoundMember | null = null;
  let richestCredit = 0;
  for (const member of eligible) {
    const before = rotation.creditOf(member);
    const credit = before + member.weight * stakes.step;
    overdue ||= isOverdue(before, stakes);
    if (richest === null || (richestCredit - credit || compareRecency(rotation, member, richest)) < 0) {
      richest = member;
      richestCredit = credit;
    }
    const claims = claimant === null ? -1 : compareClaims(member, credit, claimant, claimantCredit, stakes);
    if (claimant === null || (claims || compareRecency(rotation, member, claimant)) < 0) {
      claimant = member;
      claimantCredit = credit;
    }
  }
  const chosen = overdue ? richest : claimant;
  if (chosen === null) throw new TypeError("a pick needs somebody to pick");
  return { chosen, changes: [turnAmong({ pool, eligible, rotation, judging }, chosen)] };
}

/** The turn of a member, whoever picked it: the eligible earn what the lead costs, the member pays it. */
export function turnAmong(
  { pool, eligible, rotation, judging }: Omit<Question, "gates" | "draw">,
  { rep }: BoundMember,
): Turn {
  const total = eligible.reduce((sum, member) => sum + member.weight, 0);
  const step = total === 0 ? 0 : scaledStep(stakesOf(total, eligible.length).step, Math.round(judging.cost * 1_000));
  const { enter, leave } = rotation.earningChange(eligible);
  return { type: "turn", rotation: pool.rotation, rep: rep.id, step, price: total * step, enter, leave };
}

// What a lead moves that costs so many thousandths: the whole leads apart, so that every product is exact.
function scaledStep(step: number, cost: number): number {
  return step * Math.floor(cost / 1_000) + Math.floor((step * (cost % 1_000)) / 1_000);
}

function stakesAmong(eligible: readonly BoundMember[]): Stakes {
  const total = eligible.reduce((sum, member) => sum + member.weight, 0);
  return stakesOf(total, eligible.length);
}

/** Who has enough credit comes before who has not; of the former the earlier deadline, of the latter the larger credit. */
function compareClaims(a: BoundMember, creditA: number, b: BoundMember, creditB: number, stakes: Stakes): number {
  const mayA = creditA >= stakes.enough;
  const mayB = creditB >= stakes.enough;
  if (mayA !== mayB) return mayA ? -1 : 1;
  if (!mayA) return creditB - creditA;
  return compareDeadlines(a.weight, creditA, b.weight, creditB, stakes);
}

/** Compares deadlines: `due / weight` with `due = lead·(k − 1) − credit·k`, without a division and exactly. */
export function compareDeadlines(
  weightA: number,
  creditA: number,
  weightB: number,
  creditB: number,
  stakes: Stakes,
): number {
  if (weightA === weightB) return creditB - creditA;
  const { lead, k } = stakes;
  const largest = Math.max(lead, Math.abs(creditA), Math.abs(creditB)) * k;
  if (largest < Number.MAX_SAFE_INTEGER / 4) {
    return compareProducts(lead * (k - 1) - creditA * k, weightB, lead * (k - 1) - creditB * k, weightA);
  }
  const difference = exactDue(creditA, stakes) * BigInt(weightB) - exactDue(creditB, stakes) * BigInt(weightA);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function exactDue(credit: number, { lead, k }: Stakes): bigint {
  return BigInt(lead) * BigInt(k - 1) - BigInt(credit) * BigInt(k);
}
