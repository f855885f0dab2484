import type { State } from "../model/state.js";
import { readOpen } from "../state/read-open.js";
import { readPool } from "../state/read-pool.js";
import type { Standing } from "./standing.js";
import { storedRotation } from "./stored-rotation.js";
import { takePool } from "./take-pool.js";

/** Things as a plain state has them. */
export function storedStanding(state: State): Standing {
  return {
    openOf: (rep) => readOpen(state, rep),
    takePool: (pool, judging) => takePool(pool, judging, (id) => storedRotation(readPool(state, id))),
  };
}
