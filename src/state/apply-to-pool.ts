import { assertNever } from "../kernel/assert-never.js";
import type { PoolChange } from "../model/change.js";
import type { PoolState } from "../model/state.js";
import { applyDeal } from "./apply-deal.js";
import { applyOpenIn } from "./apply-open-in.js";
import { applyOwed } from "./apply-owed.js";
import { applyPartition } from "./apply-partition.js";
import { applyPoolCount } from "./apply-pool-count.js";
import { applySetCount } from "./apply-set-count.js";
import { applyTurn } from "./apply-turn.js";

/**
 * One rotation's entry after one change of it. The entry is not mutated; the same one where nothing changes.
 *
 * @throws a `StateError` when the change does not fit the entry.
 */
export function applyToPool(entry: PoolState, change: PoolChange): PoolState {
  switch (change.type) {
    case "turn":
      return applyTurn(entry, change);
    case "owed":
      return applyOwed(entry, change);
    case "open-in":
      return applyOpenIn(entry, change);
    case "count":
      return applyPoolCount(entry, change);
    case "set-count":
      return applySetCount(entry, change);
    case "partition":
      return applyPartition(entry, change);
    case "deal":
      return applyDeal(entry, change);
    default:
      return assertNever(change);
  }
}
