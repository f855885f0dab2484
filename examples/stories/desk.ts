import {
  applyChanges,
  type Decision,
  type FollowUp,
  type History,
  historyOf,
  type LeadEvent,
  type LeadRecord,
  type Router,
  type State,
} from "lead-router";

/** What a host keeps between two calls of the engine: the state, and of every lead its last decision and its record. */
export interface Desk {
  readonly router: Router;
  state: State;
  readonly leads: Map<string, KeptLead>;
}

/** What is kept of a lead. */
export interface KeptLead {
  readonly lead: { readonly id: string };
  readonly decision: Decision;
  readonly record: LeadRecord;
}

/** An event with what follows from it, and the decision that it makes due. */
export interface Followed {
  readonly followUp: FollowUp;
  /** Who had the lead. */
  readonly holders: readonly string[];
  readonly decision: Decision | null;
}

/** A desk before the first lead. */
export function openDesk(router: Router): Desk {
  return { router, state: router.initial, leads: new Map() };
}

/** Routes a lead and keeps what is to be kept of it. */
export function routeAt(desk: Desk, lead: KeptLead["lead"], at: number, history: History = {}): Decision {
  const decision = desk.router.route(lead, { state: desk.state, at, history, explain: "full" });
  desk.state = applyChanges(desk.state, decision.changes);
  desk.leads.set(lead.id, { lead, decision, record: desk.router.record(lead, decision, history) });
  return decision;
}

/** Routes a lead that waits once more. */
export function routeAgain(desk: Desk, { lead, record }: KeptLead, at: number): Decision {
  return routeAt(desk, lead, at, historyOf(record));
}

/** Follows an event of a lead, and routes the lead again if that is due. */
export function follow(desk: Desk, kept: KeptLead, event: LeadEvent & { readonly at: number }): Followed {
  const { lead, decision, record } = kept;
  const followUp = desk.router.followUp(event, { state: desk.state, record });
  desk.state = applyChanges(desk.state, followUp.changes);
  desk.leads.set(lead.id, { lead, decision, record: followUp.record ?? record });
  const holders = record.assignments.flatMap(({ target }) => ("rep" in target ? [target.rep] : []));
  return { followUp, holders, decision: followUp.history && routeAt(desk, lead, event.at, followUp.history) };
}
