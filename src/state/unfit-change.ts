import { createError, type LeadRouterError } from "../kernel/errors.js";
import { childPath } from "../kernel/json-path.js";
import type { Change } from "../model/change.js";
import { entryOf } from "./entry-of.js";

const REMEDY = "fold each decision's changes once, in order, into the state on which it was made";

/** The error for a change that does not fit the entry to which it is to be applied: the state is left as it was. */
export function unfitChange(change: Change, message: string): LeadRouterError {
  const { kind, key } = entryOf(change);
  const path = childPath(kind === "pool" ? "state.pools" : "state.reps", key);
  return createError("StateError", "state_invalid", [{ path, code: "state_invalid", message, remedy: REMEDY }]);
}
