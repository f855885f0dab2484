import type { FollowUp } from "../lifecycle/follow-up.js";
import type { Decision } from "../model/decision.js";
import type { RoutingEvent } from "../model/event.js";
import type { LeadRecord } from "../model/record.js";
import type { Id } from "../model/words.js";
import { applyChanges } from "../state/apply-changes.js";
import { assertSameLead } from "./assert-same-lead.js";
import { decideLead, leadWrite, wholeLead } from "./decide-lead.js";
import { decisionNote } from "./decision-note.js";
import { type EventOrder, leadOf } from "./event-order.js";
import type { Decided, LeadBody } from "./lead-body.js";
import { identityOf } from "./lead-identity.js";
import { leadRecordId } from "./record-id.js";
import type { Desk, Performed } from "./task.js";

/** What is kept and told of a lead after an event, and the decision if it was routed again. */
export type LeadAfter = Pick<Performed, "records" | "notes"> & { readonly decision: Decision | null };

const UNTOUCHED: LeadAfter = Object.freeze({ decision: null, records: [], notes: [] });

/** The lead after an event: routed again, due to be, in other hands, or as its record says. */
export function leadAfterEvent(order: EventOrder, desk: Desk, before: LeadBody | null, followUp: FollowUp): LeadAfter {
  const { record, cause } = followUp;
  if (record === null || (record === before?.record && cause === null)) return UNTOUCHED;
  const subject = leadOf(order, before);
  const again =
    cause === null || subject === null ? null : routeAgain(order, desk, { before, followUp, record, cause, subject });
  if (again !== null) return again;
  const due = cause ?? (record.status === "returned" ? (before?.due ?? null) : null);
  const lead = due === null || subject === null ? null : wholeLead(subject, desk.router);
  const decided = isByHand(order.event) ? givenByHand(order, desk, record) : (before?.decided ?? null);
  if (decided === null) return UNTOUCHED;
  const body = { record, decided, decisions: before?.decisions ?? 0, due, lead };
  return { ...UNTOUCHED, records: [leadWrite(leadRecordId(record.lead), body, order)] };
}

interface Again {
  readonly before: LeadBody | null;
  readonly followUp: FollowUp;
  readonly record: LeadRecord;
  readonly cause: Id;
  readonly subject: object;
}

// Null when the lead cannot be read: then it is due until somebody sends one that can.
function routeAgain(order: EventOrder, desk: Desk, again: Again): LeadAfter | null {
  const { before, followUp, record, cause, subject } = again;
  const deciding = {
    ...{ ...order, before, cause, lead: subject, identity: identityOf(subject), recordId: leadRecordId(record.lead) },
    history: followUp.history ?? undefined,
    state: applyChanges(desk.state, followUp.changes),
  };
  const { decision, body, records } = decideLead(desk, deciding);
  assertSameLead(decision, record.lead);
  if (body === null) return null;
  const answer = { decision, replayed: false, mismatch: null };
  return { decision, records, notes: [decisionNote(order.tenant, cause, answer)] };
}

function isByHand(event: RoutingEvent): boolean {
  return event.type === "manually-assigned" || (event.type === "reassigned" && event.to !== undefined);
}

/** What is answered from now on about a lead that was given to somebody by hand. */
function givenByHand({ event, at }: EventOrder, { router, position }: Desk, record: LeadRecord): Decided {
  const { ruleset, roster, environment } = router;
  return {
    ...{ cause: event.id, at, attempt: record.attempt, outcome: "assigned", reason: "by_hand", rule: null },
    ...{ assignments: record.assignments, retryAt: null, respondBy: null, actions: [] },
    ...{ ruleset, roster, environment, fields: null, revisions: {}, seen: {}, position },
  };
}
