import {
  applyChanges,
  type Decision,
  type LeadRecord,
  type Move,
  type Router,
  type RoutingEvent,
  type State,
} from "lead-router";
import { asInput } from "../as-input.js";
import type { Happening } from "./lifecycle.js";

/** What a host keeps beside the state: each routed lead with its record, in the order of routing. */
export interface Kept {
  state: State;
  leads: { lead: object; record: LeadRecord }[];
}

/** Follows an event by the router as a host would: for every open record of the lead; gives the plan of a rep who left. */
export function followByRouter(
  router: Router,
  kept: Kept,
  happening: Happening,
  now: number,
  id: string,
): readonly Move[] {
  const event = { at: now, ...happening, id } as RoutingEvent;
  if (event.type === "rep-left") return leave(router, kept, event);
  if (!("lead" in event)) {
    apply(kept, router.followUp(asInput(event), { state: asInput(kept.state) }).changes);
    return [];
  }
  const ofLead = kept.leads.filter(({ record }) => record.lead === event.lead);
  const credited = ofLead.some(({ record }) => record.credited);
  for (const each of ofLead) {
    if (each.record.status !== "open") continue;
    // One lead id may stand for several leads in a generated world; a turn is owed for it once.
    const record = { ...each.record, credited };
    const followed = router.followUp(asInput(event), { state: asInput(kept.state), record: asInput(record) });
    apply(kept, followed.changes);
    if (followed.record !== null) each.record = followed.record;
  }
  return [];
}

function leave(router: Router, kept: Kept, event: RoutingEvent & { type: "rep-left" }): readonly Move[] {
  const state = asInput(kept.state);
  const leads = kept.leads.filter(({ record: { status, assignments } }) => {
    return status === "open" && assignments.some(({ target }) => "rep" in target && target.rep === event.rep);
  });
  const { changes, moves } = router.planLeave(asInput(event), { state, leads: asInput(leads), explain: "none" });
  apply(kept, router.followUp(asInput(event), { state }).changes);
  if (JSON.stringify(applyChanges(state, changes)) !== JSON.stringify(kept.state)) throw new Error("two deals");
  return moves;
}

function apply(kept: Kept, changes: Decision["changes"]): void {
  kept.state = applyChanges(asInput(kept.state), asInput(changes));
}
