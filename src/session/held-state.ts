import type { BoundPool } from "../eligibility/bound-pool.js";
import type { State } from "../model/state.js";
import type { Id } from "../model/words.js";
import { readPool } from "../state/read-pool.js";
import { EMPTY_REP } from "../state/read-rep.js";
import { soundPool } from "../state/sound-pool.js";
import type { BoundRoster } from "../targets/program.js";
import { rotationAfter } from "../targets/rotation-after.js";
import type { Standing } from "../targets/standing.js";
import { takePoolByEntry } from "../targets/take-pool-by-entry.js";
import { repEntry } from "./change-rep.js";
import { createSeats } from "./pool-seats.js";
import { createReps, openIn, type RepColumns } from "./rep-columns.js";
import { createRotation, type RotationColumns } from "./rotation-columns.js";
import { poolEntry } from "./snapshot.js";
import { createTaking, type PoolTaking, takeSeats } from "./take-seats.js";

/** A whole state in columns. */
export interface HeldState {
  readonly reps: RepColumns;
  readonly rotations: Map<Id, RotationColumns>;
}

/**
 * Puts a state into columns, in the order in which a roster's pools read them. The state is copied.
 *
 * @throws a `StateError` when an entry is corrupt.
 */
export function holdState({ reps, pools }: BoundRoster, state: State): HeldState {
  const held: HeldState = { reps: createReps(reps, state), rotations: new Map() };
  const lasts = new Map([...pools.values()].map((pool) => [pool.rotation, pool]));
  for (const id of Object.keys(state.pools)) {
    held.rotations.set(id, createRotation(readPool(state, id).entry, membersOf(lasts.get(id))));
  }
  return held;
}

function membersOf(pool: BoundPool | undefined): readonly Id[] {
  return pool === undefined ? [] : pool.members.map(({ rep }) => rep.id);
}

/** The columns of a rotation; without an entry in the state, empty ones that are not stored. */
export function rotationIn({ rotations }: HeldState, id: Id): RotationColumns {
  const held = rotations.get(id) ?? createRotation(null, []);
  rotations.set(id, held);
  return held;
}

/**
 * Things as they are held: each pool of the roster is seated when a lead first comes to it. A pool that is another for each
 * lead (a partition, weights that depend on the lead) is read entry by entry, as the pure form reads it.
 */
export function heldStanding(held: HeldState, { pools }: Pick<BoundRoster, "pools">): Standing {
  const poolStateOf = (key: string) => poolEntry(held, key);
  const takings = new Map<BoundPool, PoolTaking>();
  const seat = (pool: BoundPool): PoolTaking => {
    const seats = createSeats(pool, held.reps, rotationIn(held, pool.rotation));
    const taking = createTaking(
      seats,
      rotationAfter(() => poolStateOf(pool.rotation)),
    );
    takings.set(pool, taking);
    return taking;
  };
  return {
    openOf: (rep) => openIn(held.reps, rep),
    repStateOf: (rep) => repEntry(held.reps, rep) ?? EMPTY_REP,
    poolStateOf,
    takePool: (pool, judging, draw) => {
      if (pools.get(pool.id) === pool) return takeSeats(takings.get(pool) ?? seat(pool), judging, draw);
      return takePoolByEntry(soundPool(poolStateOf(pool.rotation)), pool, judging, draw);
    },
  };
}
