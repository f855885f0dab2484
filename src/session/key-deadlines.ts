import type { PoolSeats } from "./pool-seats.js";
import { creditIn } from "./rotation-columns.js";

// Under this, the doubles of deadlines tell credits apart that differ by one: |deadline|·weight.
const DISTINCT_BELOW = 0x1_0000_0000_0000; // 2^48

/**
 * Brings the deadlines of a lineup up to date: the clock at which a member's credit, before earning, has
 * `credit·k = lead·(k − 1)`. Approximate: who is near another is compared exactly.
 */
export function keyDeadlines(seats: PoolSeats): void {
  const { lineup, rotation } = seats;
  if (lineup.keyed !== rotation.version || lineup.settled !== lineup.count) keyAll(seats);
  for (; lineup.paid < rotation.paid.length; lineup.paid += 1) {
    const index = lineup.indexes[rotation.paid[lineup.paid] ?? 0] ?? -1;
    if (index >= 0) keyOne(seats, index);
  }
}

function keyAll(seats: PoolSeats): void {
  const { lineup, rotation } = seats;
  Object.assign(lineup, { keyed: rotation.version, paid: rotation.paid.length, settled: 0, distinct: true });
  for (let index = 0; index < lineup.count; index += 1) keyOne(seats, index);
  lineup.settled = countSettled(seats);
}

function keyOne({ lineup, rotation, slots }: PoolSeats, index: number): void {
  const { lead, k } = lineup.stakes;
  const slot = slots[lineup.positions[index] ?? 0] ?? 0;
  const weight = lineup.weights[index] ?? 1;
  const wait = (lead - lead / k - creditIn(rotation, slot)) / weight;
  if ((Math.abs(wait) + rotation.clock) * weight >= DISTINCT_BELOW) lineup.distinct = false;
  lineup.deadlines[index] = rotation.clock + wait;
  lineup.lasts[index] = rotation.last[slot] ?? 0;
}

function countSettled({ lineup, rotation, slots }: PoolSeats): number {
  let settled = 0;
  for (let index = 0; index < lineup.count; index += 1) {
    if (rotation.rate[slots[lineup.positions[index] ?? 0] ?? 0] === lineup.weights[index]) settled += 1;
  }
  return settled;
}
