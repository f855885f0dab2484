import { absenceAt } from "../eligibility/absent.js";
import type { BoundMember, PoolStrategy, TurnCount } from "../eligibility/bound-pool.js";
import { periodNow } from "../eligibility/period-now.js";
import { compareProducts } from "../kernel/compare-products.js";
import { readOwn } from "../kernel/read-own.js";
import { largestShareOf, meanShareOf } from "../kernel/share-of.js";
import { thousandthsOf } from "../kernel/thousandths-of.js";
import type { PoolChange } from "../model/change.js";
import { awayMark, isMarkedAway } from "../state/away-mark.js";
import { countIn } from "../state/count-in.js";
import type { PickOrder, Question } from "./rotation.js";

type LowestCount = Extract<PoolStrategy, { type: "lowest-count" }>;

/** The turns of the period, with where those who are new start. */
interface Tally {
  readonly period: number;
  readonly countOf: (member: BoundMember) => number;
  /** Whose count is not what the state says. */
  readonly corrected: readonly BoundMember[];
  readonly newcomers: readonly BoundMember[];
}

/**
 * Whoever took the fewest turns of the period for their weight first; ties go to member order. Whoever is new to the
 * rotation, or back from a dated absence, starts where `newcomer` says: at the `average` of the others' counts for their
 * weights, at `zero`, at the largest of them (`max`), or everybody at zero (`reset`).
 */
export function lowestCount(question: Question, { turns, newcomer }: LowestCount): PickOrder {
  const tally = tallyOf(question, turns, newcomer);
  const { countOf } = tally;
  return {
    compare: (a, b) => comparePace(a, countOf(a), b, countOf(b)) || a.position - b.position,
    numbers: (member) => ({ count: countOf(member), weight: member.weight }),
    before: [...corrections(question, turns, tally), ...leavings(question, turns), ...arrivals(question, turns, tally)],
  };
}

// Counts have at most three decimals: as thousandths they are integers.
function comparePace(a: BoundMember, countA: number, b: BoundMember, countB: number): number {
  return compareProducts(thousandthsOf(countA), b.weight, thousandthsOf(countB), a.weight);
}

function tallyOf(question: Question, turns: TurnCount, newcomer: LowestCount["newcomer"]): Tally {
  const { pool, eligible, rotation, judging } = question;
  const period = periodNow(turns.calendar, judging);
  const stored = (member: BoundMember) => countIn(rotation.countsOf(member), turns.counter, period);
  const newcomers = eligible.filter((member) => isNew(question, member, turns));
  if (newcomers.length === 0) return { period, countOf: stored, corrected: newcomers, newcomers };
  const others = pool.members.filter((member) => isCompared(question, member, turns));
  const fresh = new Set(newcomer === "reset" ? [...others, ...newcomers] : newcomers);
  const start = startAmong(newcomer, others, stored);
  const countOf = (member: BoundMember) => (fresh.has(member) ? start(member) : stored(member));
  return { period, countOf, corrected: [...fresh], newcomers };
}

// Among nobody everybody starts at zero. Down to thousandths.
function startAmong(
  newcomer: LowestCount["newcomer"],
  others: readonly BoundMember[],
  countOf: (member: BoundMember) => number,
): (member: BoundMember) => number {
  const counted = others.filter(({ weight }) => weight > 0);
  if (counted.length === 0 || newcomer === "zero" || newcomer === "reset") return () => 0;
  const shares = counted.map((member) => ({ count: thousandthsOf(countOf(member)), weight: member.weight }));
  const shareOf = newcomer === "max" ? largestShareOf : meanShareOf;
  return ({ weight }) => shareOf(weight, shares) / 1_000;
}

function corrections(
  { pool }: Question,
  { counter }: TurnCount,
  { corrected, countOf, period }: Tally,
): readonly PoolChange[] {
  return corrected.map((member) => {
    return { type: "set-count", pool: pool.rotation, rep: member.rep.id, counter, period, count: countOf(member) };
  });
}

// Whoever is away by date now is new when they come back.
function leavings(question: Question, turns: TurnCount): readonly PoolChange[] {
  const leaving = question.pool.members.filter((member) => isAway(question, member) && !isNew(question, member, turns));
  return leaving.map((member) => markAway(question, member, turns, 1));
}

function arrivals(question: Question, turns: TurnCount, { newcomers }: Tally): readonly PoolChange[] {
  const returning = newcomers.filter((member) => wasAway(question, member, turns));
  return returning.map((member) => markAway(question, member, turns, 0));
}

function markAway({ pool }: Question, { rep }: BoundMember, { counter }: TurnCount, count: number): PoolChange {
  return { type: "set-count", pool: pool.rotation, rep: rep.id, counter: awayMark(counter), period: 0, count };
}

function isCompared(question: Question, member: BoundMember, turns: TurnCount): boolean {
  return member.rep.active && !isAway(question, member) && !isNew(question, member, turns);
}

function isNew(question: Question, member: BoundMember, turns: TurnCount): boolean {
  const counts = question.rotation.countsOf(member);
  return counts === undefined || readOwn(counts, turns.counter) === undefined || wasAway(question, member, turns);
}

function wasAway({ rotation }: Question, member: BoundMember, { counter }: TurnCount): boolean {
  return isMarkedAway(rotation.countsOf(member), counter);
}

// Whoever passes all the same, or earns while away, is not.
function isAway({ gates, eligible, judging }: Question, member: BoundMember): boolean {
  const stopped = (gates[member.position] ?? null) !== null;
  return stopped && absenceAt(member.rep, judging.scope.now) !== null && !eligible.includes(member);
}
