import { emptyMap } from "../kernel/empty-map.js";
import type { PoolState } from "../model/state.js";

/** A rotation in which nobody has had a turn: what an absent entry means. */
export const EMPTY_POOL: PoolState = Object.freeze({
  turn: 0,
  clock: 0,
  owed: Object.freeze([]),
  members: Object.freeze(emptyMap<never>()),
});
