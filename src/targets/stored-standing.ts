import type { BoundPool } from "../eligibility/bound-pool.js";
import type { State } from "../model/state.js";
import { readOpen } from "../state/read-open.js";
import { readPool } from "../state/read-pool.js";
import type { Standing } from "./standing.js";
import { storedRotation } from "./stored-rotation.js";
import { takePool } from "./take-pool.js";

/** Things as a plain state has them. */
export function storedStanding(state: State): Standing {
  const rotationOf = ({ rotation }: BoundPool) => storedRotation(readPool(state, rotation));
  return {
    openOf: (rep) => readOpen(state, rep),
    takePool: (pool, judging) => takePool(pool, judging, rotationOf),
    rotationOf,
  };
}
