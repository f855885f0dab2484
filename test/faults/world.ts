import type { Decision, RoutingEvent } from "lead-router";

/** What the processes of a run route, and by which rules. Both they and the auditor make it anew from the name. */
export interface World {
  readonly name: string;
  /** What the routers are made of: the first one, and the others that a swap goes on to, in turn. */
  readonly inputs: readonly { readonly ruleset: unknown; readonly roster: unknown }[];
  readonly leadOf: (index: number) => NumberedLead;
  /** What happens to a lead that was decided so, one after another; each is told by whoever delivered the lead. */
  readonly eventsOf: (index: number, decision: Decision, now: number) => readonly RoutingEvent[];
  /** Whether what happens changes the state, so that the records alone do not tell what led to it. */
  readonly hasEvents: boolean;
  /** How many leads a rep may hold at once, and get a day; `null`: as many as come. */
  readonly limits: { readonly open: number; readonly perDay: number } | null;
}

/** A lead of a run. */
export interface NumberedLead {
  readonly id: string;
  readonly index: number;
  readonly for: string;
}

/** The number in a lead's id. */
export function numberOf(id: string | null): number {
  return Number(id?.split("-")[1]);
}
