import { ownPart } from "../kernel/own-part.js";
import type { Open } from "../model/change.js";
import type { RepState } from "../model/state.js";
import type { Id } from "../model/words.js";

/**
 * The change that opens (`by` above 0) or closes a lead of a rep. It says the instant of the placement where the CRM has
 * counted the rep's open leads, and nowhere else: only there it is read.
 */
export function openChange(entry: RepState, rep: Id, by: number, placedAt: number): Open {
  const change = { type: "open", rep, by } as const;
  return ownPart(entry, "counted") === undefined ? change : { ...change, at: placedAt };
}
