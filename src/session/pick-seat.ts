import { compareDeadlines, isOverdue } from "../strategy/round-robin.js";
import type { Lineup } from "./lineup.js";
import type { PoolSeats } from "./pool-seats.js";
import { creditIn } from "./rotation-columns.js";

// Deadlines are doubles. Two that are closer than this, relatively or in credits, are compared exactly.
const RELATIVE_MARGIN = 8.881784197001252e-16; // 2^-50
const MARGIN = 0.00006103515625; // 2^-14
const NEVER = Number.POSITIVE_INFINITY;

/** The best so far. */
interface Best {
  index: number;
  weight: number;
  earned: number;
  last: number;
  deadline: number;
  /** Whoever has a later deadline than this is later without a doubt. */
  surelyLater: number;
}

/**
 * The position whom round robin picks of the lineup: whom `roundRobin` orders first. It looks first at whoever comes after
 * the one picked before, mostly the next: then nearly all others are later than the best so far.
 */
export function pickSeat(seats: PoolSeats): number {
  const { lineup } = seats;
  const { count, positions } = lineup;
  const best: Best = { index: -1, weight: 0, earned: 0, last: 0, deadline: NEVER, surelyLater: NEVER };
  if (!consider(seats, best, lineup.next)) return largestCredit(seats);
  for (let index = findRival(lineup, best, 0); index < count; index = findRival(lineup, best, index + 1)) {
    if (!consider(seats, best, index)) return largestCredit(seats);
  }
  if (best.index < 0) return largestCredit(seats);
  lineup.next = best.index + 1 < count ? best.index + 1 : 0;
  return positions[best.index] ?? 0;
}

/** The next index, from one on, that may come before the best: all others are later, or its equals and had a later turn. */
function findRival({ count, deadlines, weights, lasts, distinct }: Lineup, best: Best, from: number): number {
  const { surelyLater } = best;
  const deadline = distinct ? best.deadline : Number.NaN;
  const { weight, last } = best;
  let index = from;
  for (; index < count; index += 1) {
    const rival = deadlines[index] ?? 0;
    if (rival > surelyLater) continue;
    if (rival !== deadline || weights[index] !== weight) break;
    const turn = lasts[index] ?? 0;
    if (turn < last || (turn === last && index < best.index)) break;
  }
  return index;
}

/** Makes an index the best if it is; `false`: it is overdue, and deadlines do not matter. */
function consider({ lineup, rotation, slots }: PoolSeats, best: Best, index: number): boolean {
  const { stakes } = lineup;
  const before = creditIn(rotation, slots[lineup.positions[index] ?? 0] ?? 0);
  if (isOverdue(before, stakes)) return false;
  const weight = lineup.weights[index] ?? 0;
  const earned = before + weight * stakes.step;
  if (earned < stakes.enough) return true;
  const last = lineup.lasts[index] ?? 0;
  const order = best.index < 0 ? -1 : compareDeadlines(weight, earned, best.weight, best.earned, stakes);
  if ((order || last - best.last || index - best.index) >= 0) return true;
  const deadline = lineup.deadlines[index] ?? 0;
  const margin = (Math.abs(deadline) + rotation.clock) * RELATIVE_MARGIN + MARGIN;
  best.index = index;
  best.weight = weight;
  best.earned = earned;
  best.last = last;
  best.deadline = deadline;
  best.surelyLater = deadline + margin;
  return true;
}

// Somebody is overdue, or nobody has enough credit: both only after a change of the pool, or when one is alone.
function largestCredit({ lineup, rotation, slots }: PoolSeats): number {
  let chosen = 0;
  let chosenEarned = Number.NEGATIVE_INFINITY;
  let chosenLast = 0;
  for (let index = 0; index < lineup.count; index += 1) {
    const position = lineup.positions[index] ?? 0;
    const slot = slots[position] ?? 0;
    const earned = creditIn(rotation, slot) + (lineup.weights[index] ?? 0) * lineup.stakes.step;
    const last = rotation.last[slot] ?? 0;
    if (earned < chosenEarned || (earned === chosenEarned && last >= chosenLast)) continue;
    chosen = position;
    chosenEarned = earned;
    chosenLast = last;
  }
  return chosen;
}
