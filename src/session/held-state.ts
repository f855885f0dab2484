import type { BoundPool } from "../eligibility/bound-pool.js";
import type { State } from "../model/state.js";
import type { Id } from "../model/words.js";
import { readPool } from "../state/read-pool.js";
import type { BoundRoster } from "../targets/program.js";
import type { Standing } from "../targets/standing.js";
import { createSeats } from "./pool-seats.js";
import { createReps, openIn, type RepColumns } from "./rep-columns.js";
import { createRotation, type RotationColumns } from "./rotation-columns.js";
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
  const members = new Map([...pools.values()].map((pool) => [pool.rotation, pool.members.map(({ rep }) => rep.id)]));
  for (const id of Object.keys(state.pools)) {
    held.rotations.set(id, createRotation(readPool(state, id).entry, members.get(id) ?? []));
  }
  return held;
}

/** The columns of a rotation; without an entry in the state, empty ones that are not stored. */
export function rotationIn({ rotations }: HeldState, id: Id): RotationColumns {
  const held = rotations.get(id) ?? createRotation(null, []);
  rotations.set(id, held);
  return held;
}

/** Things as they are held: each pool is seated when a lead first comes to it. */
export function heldStanding(held: HeldState): Standing {
  const takings = new Map<BoundPool, PoolTaking>();
  const seat = (pool: BoundPool): PoolTaking => {
    const taking = createTaking(createSeats(pool, held.reps, rotationIn(held, pool.rotation)));
    takings.set(pool, taking);
    return taking;
  };
  return {
    openOf: (rep) => openIn(held.reps, rep),
    takePool: (pool, judging) => takeSeats(takings.get(pool) ?? seat(pool), judging),
  };
}
