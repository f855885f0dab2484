import type { Judging } from "../eligibility/judging.js";
import type { Turn } from "../model/change.js";
import type { Id } from "../model/words.js";
import { type Draw, NO_EARNING_CHANGE, type Rotation } from "../strategy/rotation.js";
import type { PoolTaken } from "../targets/attempt.js";
import type { RotationAfter } from "../targets/rotation-after.js";
import { takePool } from "../targets/take-pool.js";
import { earningChange } from "./earning-change.js";
import { judgeSeats, listSeats } from "./judge-seats.js";
import { keyDeadlines } from "./key-deadlines.js";
import { pickSeat } from "./pick-seat.js";
import type { PoolSeats } from "./pool-seats.js";
import { creditIn } from "./rotation-columns.js";

/** A pool as a session tries it. */
export interface PoolTaking {
  readonly seats: PoolSeats;
  readonly rotation: Rotation;
  readonly after: RotationAfter;
}

/** Makes a pool ready to be tried. */
export function createTaking(seats: PoolSeats, after: RotationAfter): PoolTaking {
  const rotation: Rotation = {
    creditOf: ({ position }) => creditIn(seats.rotation, seats.slots[position] ?? 0),
    lastOf: ({ position }) => seats.rotation.last[seats.slots[position] ?? 0] ?? 0,
    countsOf: ({ rep }) => seats.rotation.parts.get(rep.id)?.counts,
    get owed() {
      return seats.rotation.owed;
    },
    earningChange: (earning) => {
      listSeats(seats, earning);
      return earningChange(seats);
    },
  };
  return { seats, rotation, after };
}

/** Judges and picks in columns where the pool is plain and somebody passes, else as the pure form does. */
export function takeSeats({ seats, rotation, after }: PoolTaking, judging: Judging, draw: Draw): PoolTaken {
  const { pool, lineup } = seats;
  const plain = seats.plain && seats.rotation.owed.length === 0 && isPlain(judging);
  if (plain) judgeSeats(seats, judging.scope.now);
  if (!plain || lineup.count === 0) return takePool(pool, judging, draw, rotation, after);
  keyDeadlines(seats);
  const chosen = pool.members[pickSeat(seats)];
  if (chosen === undefined) return takePool(pool, judging, draw, rotation, after);
  const picked = { chosen, changes: [turnOf(seats, chosen.rep.id)] };
  return { result: "taken", repeated: false, picked, rotation, narrowed: null };
}

/** Whether nothing is asked but what the columns know. */
function isPlain({ requires, repeats, serving, exempt, standInFor, cost }: Judging): boolean {
  const nobody = requires.length + repeats.length + serving.length + exempt.length === 0;
  return nobody && standInFor === null && cost === 1;
}

function turnOf(seats: PoolSeats, rep: Id): Turn {
  const { lineup, rotation, pool } = seats;
  const { step, lead: price } = lineup.stakes;
  const settled = lineup.settled === lineup.count && lineup.settled === rotation.earning;
  const { enter, leave } = settled ? NO_EARNING_CHANGE : earningChange(seats);
  return { type: "turn", rotation: pool.rotation, rep, step, price, enter, leave };
}
