import { createError } from "../kernel/errors.js";
import { childPath } from "../kernel/json-path.js";
import { readOwn } from "../kernel/read-own.js";
import type { PoolState, State } from "../model/state.js";
import type { Id } from "../model/words.js";
import { checkPoolState } from "./check-state.js";
import { EMPTY_POOL } from "./empty-pool.js";

/**
 * One rotation's entry, or the empty one.
 *
 * @throws a `StateError` when the entry breaks an invariant: corrupt state is an error, never an empty start.
 */
export function readPool(state: State, rotation: Id): PoolState {
  const entry = readOwn(state.pools, rotation);
  if (entry === undefined) return EMPTY_POOL;
  const issues = checkPoolState(entry, childPath("state.pools", rotation));
  if (issues.length > 0) throw createError("StateError", "state_invalid", issues);
  return entry;
}
