import type { State } from "../model/state.js";
import { readOpen } from "../state/read-open.js";
import { readPool } from "../state/read-pool.js";
import { readRep } from "../state/read-rep.js";
import { rotationAfter } from "./rotation-after.js";
import type { Standing } from "./standing.js";
import { storedRotation } from "./stored-rotation.js";
import { takePool } from "./take-pool.js";

/** Things as a plain state has them. */
export function storedStanding(state: State): Standing {
  return {
    openOf: (rep) => readOpen(state, rep),
    repStateOf: (rep) => readRep(state, rep),
    poolStateOf: (key) => readPool(state, key).entry,
    takePool: (pool, judging, draw) => {
      const sound = readPool(state, pool.rotation);
      return takePool(
        pool,
        judging,
        draw,
        storedRotation(sound),
        rotationAfter(() => sound.entry),
      );
    },
  };
}
