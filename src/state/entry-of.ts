import { assertNever } from "../kernel/assert-never.js";
import type { Change, PoolChange } from "../model/change.js";
import type { Id } from "../model/words.js";

/** Which entry of a state: `state.pools[key]` or `state.reps[key]`. */
export interface EntryName {
  readonly kind: "pool" | "rep";
  readonly key: Id;
}

/** The one entry that a change reads and writes. */
export function entryOf(change: Change): EntryName {
  switch (change.type) {
    case "turn":
    case "owed":
    case "partition":
    case "deal":
      return { kind: "pool", key: change.rotation };
    case "open-in":
    case "set-count":
      return { kind: "pool", key: change.pool };
    case "count":
      return change.pool === null ? { kind: "rep", key: change.rep } : { kind: "pool", key: change.pool };
    case "open":
    case "counted":
      return { kind: "rep", key: change.rep };
    default:
      return assertNever(change);
  }
}

/** Whether a change is one of an entry of `state.pools`; otherwise it is one of a rep's. */
export function touchesPool(change: Change): change is PoolChange {
  if (change.type === "count") return change.pool !== null;
  return change.type !== "open" && change.type !== "counted";
}
