import { fingerprint } from "../kernel/fingerprint.js";
import type { FollowUp } from "../lifecycle/follow-up.js";
import { historyOf } from "../lifecycle/history-of.js";
import { holdersOf } from "../lifecycle/holders-of.js";
import type { Credit } from "../lifecycle/judge-credit.js";
import type { Decision } from "../model/decision.js";
import type { RoutingEvent } from "../model/event.js";
import type { EventReasonCode } from "../model/event-reasons.js";
import type { ExplainLevel } from "../model/explanation.js";
import type { LeadRecord } from "../model/record.js";
import type { Id } from "../model/words.js";
import { applyChanges } from "../state/apply-changes.js";
import { recordedDecision } from "./answer.js";
import { assertSameLead } from "./assert-same-lead.js";
import { decideLead, type Keep, leadWrite, wholeLead } from "./decide-lead.js";
import { decisionNote } from "./decision-note.js";
import { type EventBody, readEventBody, writeEventBody } from "./event-body.js";
import { type Decided, type LeadBody, readLeadBody } from "./lead-body.js";
import { identityOf } from "./lead-identity.js";
import { eventRecordId, leadRecordId } from "./record-id.js";
import type { Desk, Performed, Task, TaskKeys } from "./task.js";

/** What became of an event. */
export interface Followed {
  /** `followed`, or why it changed nothing. */
  readonly reason: EventReasonCode;
  /** Whether a turn is owed for it, and why. */
  readonly credit: Credit;
  /** The cause of the decision that follows: the event's id; `null`: none does. */
  readonly cause: Id | null;
  /** That decision; `null` while it is due: then `assign` the lead. */
  readonly decision: Decision | null;
  /** Whether it was followed before: nothing changed for this answer. */
  readonly replayed: boolean;
  /** Whether an event of this id said something else before. */
  readonly mismatch: boolean;
}

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

/** The task of following an event, once, and of routing its lead again where that follows. */
export function eventTask(
  order: EventOrder,
  succeed: (followed: Followed) => void,
  fail: (error: unknown) => void,
): Task {
  return {
    keys: (desk) => keysOf(order, desk),
    perform: (desk) => {
      const { followed, ...rest } = followEvent(order, desk);
      return { ...rest, succeed: () => succeed(followed) };
    },
    fail,
  };
}

/** The record of the event's lead; `null` for events about a rep. */
export function leadRecordOf(event: RoutingEvent): string | null {
  return "lead" in event ? leadRecordId(event.lead) : null;
}

function keysOf(order: EventOrder, desk: Desk): TaskKeys {
  const { event, at } = order;
  const own = eventRecordId(event.id);
  const about = leadRecordOf(event);
  const records = about === null ? [own] : [own, about];
  const known = bodyOf(order, desk);
  if (desk.record(own) !== null || known === undefined) return { entries: [], records, likelyAbsent: [] };
  const record = known?.record;
  const entries = desk.router.eventNeeds(event, { state: desk.state, ...(record && { record }) });
  const subject = leadOf(order, known);
  if (record === undefined || subject === null) return { entries, records, likelyAbsent: [] };
  const tried = [...holdersOf(record.assignments), ...record.tried];
  const again = desk.router.needs(subject, { at, history: historyOf({ ...record, tried }) });
  return { entries: [...new Set([...entries, ...again])], records, likelyAbsent: [] };
}

/** What is kept of the event's lead: `null`: nothing or no longer; `undefined`: not known yet. */
function bodyOf({ event }: EventOrder, desk: Desk): LeadBody | null | undefined {
  const id = leadRecordOf(event);
  const text = id === null ? null : desk.record(id);
  return text === undefined ? undefined : text === null || text === "" || id === null ? null : readLeadBody(id, text);
}

type Following = Omit<Performed, "succeed"> & { readonly followed: Followed };

function followEvent(order: EventOrder, desk: Desk): Following {
  const { event } = order;
  const id = eventRecordId(event.id);
  const text = desk.record(id) ?? null;
  const body = bodyOf(order, desk) ?? null;
  if (text !== null) return followedBefore(readEventBody(id, text), event, body);
  const about = leadRecordOf(event);
  const forgotten = about !== null && desk.record(about) === "";
  if (about !== null && body === null && (forgotten || event.type !== "manually-assigned")) return UNKNOWN_LEAD;
  return followNow(order, desk, body);
}

function followedBefore(known: EventBody, event: RoutingEvent, body: LeadBody | null): Following {
  const { reason, credit, cause } = known;
  const decision = body !== null && cause !== null && body.decided.cause === cause ? recordedDecision(body) : null;
  const mismatch = known.event !== fingerprint(event);
  return {
    changes: [],
    records: [],
    notes: [],
    followed: { reason, credit, cause, decision, replayed: true, mismatch },
  };
}

// Not recorded: the lead may be on its way.
const UNKNOWN_LEAD: Following = Object.freeze({
  ...{ changes: [], records: [], notes: [] },
  followed: {
    ...{ reason: "not_known", credit: { given: false, because: "not_followed" }, cause: null, decision: null },
    ...{ replayed: false, mismatch: false },
  },
} satisfies Following);

function followNow(order: EventOrder, desk: Desk, body: LeadBody | null): Following {
  const { event, at, keep } = order;
  const followUp = desk.router.followUp(event, { state: desk.state, ...(body && { record: body.record }) });
  const { reason, credit, cause } = followUp;
  const next = leadAfter(order, desk, body, followUp);
  const kept = { type: event.type, event: fingerprint(event), lead: leadRecordOf(event), at, reason, credit, cause };
  const write = { body: writeEventBody(kept), dueAt: null, keepUntil: at + keep.eventsMs };
  return {
    changes: [...followUp.changes, ...(next.decision?.changes ?? [])],
    records: [[eventRecordId(event.id), write], ...next.records],
    notes: next.notes,
    followed: { reason, credit, cause, decision: next.decision, replayed: false, mismatch: false },
  };
}

type LeadAfter = Pick<Performed, "records" | "notes"> & { readonly decision: Decision | null };

const UNTOUCHED: LeadAfter = Object.freeze({ decision: null, records: [], notes: [] });

/** The lead after an event: routed again, due to be, in other hands, or as its record says. */
function leadAfter(order: EventOrder, desk: Desk, before: LeadBody | null, followUp: FollowUp): LeadAfter {
  const { record, cause } = followUp;
  if (record === null || (record === before?.record && cause === null)) return UNTOUCHED;
  const subject = leadOf(order, before);
  const again =
    cause === null || subject === null ? null : routeAgain(order, desk, { before, followUp, cause, subject });
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
  readonly cause: Id;
  readonly subject: object;
}

// Null when the lead cannot be read: then it is due until somebody sends one that can.
function routeAgain(order: EventOrder, desk: Desk, { before, followUp, cause, subject }: Again): LeadAfter | null {
  const state = applyChanges(desk.state, followUp.changes);
  const deciding = {
    ...order,
    identity: identityOf(subject),
    lead: subject,
    recordId: leadRecordOf(order.event) ?? "",
    cause,
    history: followUp.history ?? undefined,
    before,
    state,
  };
  const { decision, body, records } = decideLead(desk, deciding);
  assertSameLead(decision, followUp.record?.lead ?? "");
  if (body === null) return null;
  return {
    decision,
    records,
    notes: [decisionNote(order.tenant, cause, { decision, replayed: false, mismatch: null })],
  };
}

function leadOf({ lead }: EventOrder, before: LeadBody | null): object | null {
  if (lead !== null) return lead;
  const kept = before?.lead ?? null;
  return typeof kept === "object" ? kept : null;
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
    ...{ ruleset, roster, environment, fields: null, revisions: {}, position },
  };
}
