import { ownPart } from "../kernel/own-part.js";
import type { Counted } from "../model/change.js";
import type { OpenCounted } from "../model/event.js";
import type { EventReasonCode } from "../model/event-reasons.js";
import { readRep } from "../state/read-rep.js";
import type { Following } from "./following.js";

/** The CRM's count of a rep's open leads, where they are kept, and unless the CRM has counted again since then. */
export function countOpen(
  { rep, open }: OpenCounted,
  { roster, state, at }: Following,
): { readonly reason: EventReasonCode; readonly changes: readonly Counted[] } {
  if (!roster.tracked.has(rep)) return { reason: "not_counted", changes: [] };
  const before = ownPart(readRep(state, rep), "counted");
  if (before !== undefined && at <= before.at) return { reason: "older_count", changes: [] };
  return { reason: "followed", changes: [{ type: "counted", rep, open, at }] };
}
