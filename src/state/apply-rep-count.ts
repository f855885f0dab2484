import { ownPart } from "../kernel/own-part.js";
import type { RepCount } from "../model/change.js";
import type { RepState } from "../model/state.js";
import { countsAfter } from "./count-after.js";

/**
 * Something counted of a rep, whichever the pool.
 *
 * @throws a `StateError` when the counter is of another kind.
 */
export function applyRepCount(entry: RepState, change: RepCount): RepState {
  return { ...entry, counts: countsAfter(ownPart(entry, "counts"), change) };
}
