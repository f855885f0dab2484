import type { BoundMember } from "../eligibility/bound-pool.js";
import { stakesOf } from "../strategy/round-robin.js";
import type { PoolSeats } from "./pool-seats.js";

/** Lines up who passes the gates `inactive`, `paused` and `capacity` now, unless they stand so already. */
export function judgeSeats(seats: PoolSeats, now: number): void {
  const { lineup, reps } = seats;
  if (lineup.judged === reps.version && now >= lineup.from && now < lineup.until) return;
  clear(seats);
  const { shutUntil } = reps;
  const { repIndexes } = seats;
  let from = Number.NEGATIVE_INFINITY;
  let until = Number.POSITIVE_INFINITY;
  for (let position = 0; position < repIndexes.length; position += 1) {
    const opens = shutUntil[repIndexes[position] ?? 0] ?? 0;
    if (now < opens) {
      until = Math.min(until, opens);
    } else {
      from = Math.max(from, opens);
      admit(seats, position);
    }
  }
  Object.assign(lineup, { from, until, judged: reps.version, stakes: stakesOf(lineup.total, lineup.count) });
}

/** Lines up the given members for one lead. */
export function listSeats(seats: PoolSeats, members: readonly BoundMember[]): void {
  clear(seats);
  for (const { position } of members) admit(seats, position);
}

function clear({ lineup }: PoolSeats): void {
  lineup.indexes.fill(-1);
  Object.assign(lineup, { judged: -1, keyed: -1, next: 0, count: 0, total: 0 });
}

function admit({ lineup, slots, weights }: PoolSeats, position: number): void {
  const weight = weights[position] ?? 0;
  lineup.positions[lineup.count] = position;
  lineup.weights[lineup.count] = weight;
  lineup.indexes[slots[position] ?? 0] = lineup.count;
  lineup.count += 1;
  lineup.total += weight;
}
