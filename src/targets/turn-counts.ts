import type { BoundMember, BoundPool, TurnCount } from "../eligibility/bound-pool.js";
import type { Judging } from "../eligibility/judging.js";
import { periodNow } from "../eligibility/period-now.js";
import type { PoolChange } from "../model/change.js";
import { awayMark, isMarkedAway } from "../state/away-mark.js";
import type { Rotation } from "../strategy/rotation.js";

/** How a rotation stood before a turn, and what was changed for it already. */
export interface TurnTaken {
  readonly rotation: Pick<Rotation, "countsOf"> | null;
  readonly changes: readonly PoolChange[];
}

// Not frozen: engines iterate frozen lists several times slower.
const NOTHING: readonly PoolChange[] = [];

/** What a turn adds to the counts of turns that any pool of the rotation reads. */
export function turnCounts(
  pool: BoundPool,
  member: BoundMember,
  judging: Judging,
  taken: TurnTaken,
): readonly PoolChange[] {
  if (pool.turnsRead.length === 0) return NOTHING;
  const of = { pool: pool.rotation, rep: member.rep.id };
  return pool.turnsRead.flatMap((turns): readonly PoolChange[] => {
    const [{ counter }, at, by] = [turns, periodNow(turns.calendar, judging), judging.cost];
    if (!beginsAnew(member, turns, taken)) return [{ type: "count", ...of, counter, at, by, keep: null }];
    return [
      { type: "set-count", ...of, counter: awayMark(counter), period: 0, count: 0 },
      { type: "set-count", ...of, counter, period: at, count: by },
    ];
  });
}

// Of whoever was away nothing counts any more, unless the strategy has said where they start.
function beginsAnew(member: BoundMember, { counter }: TurnCount, { rotation, changes }: TurnTaken): boolean {
  if (rotation === null || !isMarkedAway(rotation.countsOf(member), counter)) return false;
  const mark = awayMark(counter);
  return !changes.some((each) => each.type === "set-count" && each.rep === member.rep.id && each.counter === mark);
}
