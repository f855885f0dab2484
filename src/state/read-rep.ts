import { createError } from "../kernel/errors.js";
import { childPath } from "../kernel/json-path.js";
import { readOwn } from "../kernel/read-own.js";
import type { RepState, State } from "../model/state.js";
import type { Id } from "../model/words.js";
import { checkRepState } from "./check-state.js";

/** A rep who holds nothing: what an absent entry means. */
export const EMPTY_REP: RepState = Object.freeze({ open: 0 });

/**
 * One rep's entry, or the empty one.
 *
 * @throws a `StateError` when the entry breaks an invariant: corrupt state is an error, never an empty start.
 */
export function readRep(state: State, rep: Id): RepState {
  const entry = readOwn(state.reps, rep);
  if (entry === undefined) return EMPTY_REP;
  const issues = checkRepState(entry, childPath("state.reps", rep));
  if (issues.length > 0) throw createError("StateError", "state_invalid", issues);
  return entry;
}
