import { ownPart } from "../kernel/own-part.js";
import type { Counted } from "../model/change.js";
import type { RepState } from "../model/state.js";
import { assertRepState } from "./check-state.js";

/**
 * The CRM's count of a rep's open leads: they are that many, and one for each of the placements after it that are known. A
 * count older than the last one changes nothing.
 *
 * @throws a `StateError` when the open leads are more than can be counted.
 */
export function applyCounted(entry: RepState, { rep, open, at }: Counted): RepState {
  const before = ownPart(entry, "counted");
  if (before !== undefined && at < before.at) return entry;
  const recent = (before?.recent ?? []).filter((time) => time > at);
  const next = { ...entry, open: open + recent.length, counted: { at, recent } };
  assertRepState(next, rep);
  return next;
}
