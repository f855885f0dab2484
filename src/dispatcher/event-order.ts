import type { RoutingEvent } from "../model/event.js";
import type { ExplainLevel } from "../model/explanation.js";
import type { Keep } from "./keep.js";
import type { LeadBody } from "./lead-body.js";

/** One event to be followed. */
export interface EventOrder {
  readonly event: RoutingEvent;
  /** The lead as the host has it, to route it again at once; `null`: not at hand. */
  readonly lead: object | null;
  readonly at: number;
  readonly explain: ExplainLevel;
  readonly keep: Keep;
  readonly tenant: string;
}

/** The lead of an event as it is at hand: from the host, else as it is kept. */
export function leadOf({ lead }: EventOrder, before: LeadBody | null): object | null {
  if (lead !== null) return lead;
  const kept = before?.lead ?? null;
  return typeof kept === "object" ? kept : null;
}
