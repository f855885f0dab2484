import { createError } from "../kernel/errors.js";
import { childPath } from "../kernel/json-path.js";
import { readOwn } from "../kernel/read-own.js";
import type { State } from "../model/state.js";
import type { Id } from "../model/words.js";
import { isQuantity } from "./check-counts.js";
import { checkRepState } from "./check-state.js";

/**
 * How many leads a rep holds; 0 without an entry.
 *
 * @throws a `StateError` when the entry is corrupt.
 */
export function readOpen(state: State, rep: Id): number {
  const entry = readOwn(state.reps, rep);
  if (entry === undefined) return 0;
  if (isQuantity(entry?.open)) return entry.open;
  throw createError("StateError", "state_invalid", checkRepState(entry, childPath("state.reps", rep)));
}
