import type { State } from "../model/state.js";
import { readOpen } from "../state/read-open.js";
import { readPool } from "../state/read-pool.js";
import { readRep } from "../state/read-rep.js";
import type { Standing } from "./standing.js";
import { takePoolByEntry } from "./take-pool-by-entry.js";

/** Things as a plain state has them. */
export function storedStanding(state: State): Standing {
  return {
    openOf: (rep) => readOpen(state, rep),
    repStateOf: (rep) => readRep(state, rep),
    poolStateOf: (key) => readPool(state, key).entry,
    takePool: (pool, judging, draw) => takePoolByEntry(readPool(state, pool.rotation), pool, judging, draw),
  };
}
