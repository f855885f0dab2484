import { addThousandths } from "../kernel/add-thousandths.js";
import { ownPart } from "../kernel/own-part.js";
import type { Open } from "../model/change.js";
import type { OpenCount, RepState } from "../model/state.js";
import { assertRepState } from "./check-state.js";
import { RECENT_LIMIT } from "./state-limits.js";
import { withInstant } from "./up-to.js";

/**
 * A rep's open leads, as `Open` describes them. Once the CRM has counted them, a lead that was not among those counted can
 * be closed: then none are open rather than fewer.
 *
 * @throws a `StateError` when fewer than none would be open.
 */
export function applyOpen(entry: RepState, change: Open): RepState {
  const counted = ownPart(entry, "counted");
  const next = { ...entry, open: amountAfter(entry.open, change.by, counted) };
  const added = ownPart(change, "value");
  if (added !== undefined) next.value = amountAfter(ownPart(entry, "value") ?? 0, added, counted);
  const at = ownPart(change, "at");
  if (counted !== undefined && at !== undefined) next.counted = countedAfter(counted, change.by, at);
  assertRepState(next, change.rep);
  return next;
}

function amountAfter(amount: number, by: number, counted: OpenCount | undefined): number {
  const sum = addThousandths(amount, by);
  return counted === undefined ? sum : Math.max(0, sum);
}

// A placement is noted in order of time; a lead that is closed takes its placement back.
function countedAfter(counted: OpenCount, by: number, at: number): OpenCount {
  const { recent } = counted;
  if (by > 0 && at > counted.at) return { ...counted, recent: withInstant(recent, at).slice(-RECENT_LIMIT) };
  const placed = by < 0 ? recent.indexOf(at) : -1;
  return placed === -1 ? counted : { ...counted, recent: recent.filter((_, place) => place !== placed) };
}
