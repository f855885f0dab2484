import { assertNever } from "../kernel/assert-never.js";
import type { RepChange } from "../model/change.js";
import type { RepState } from "../model/state.js";
import { applyCounted } from "./apply-counted.js";
import { applyOpen } from "./apply-open.js";
import { applyRepCount } from "./apply-rep-count.js";

/**
 * One rep's entry after one change of it. The entry is not mutated; the same one where nothing changes.
 *
 * @throws a `StateError` when the change does not fit the entry.
 */
export function applyToRep(entry: RepState, change: RepChange): RepState {
  switch (change.type) {
    case "open":
      return applyOpen(entry, change);
    case "count":
      return applyRepCount(entry, change);
    case "counted":
      return applyCounted(entry, change);
    default:
      return assertNever(change);
  }
}
