import { fingerprint } from "../kernel/fingerprint.js";
import { historyOf } from "../lifecycle/history-of.js";
import { holdersOf } from "../lifecycle/holders-of.js";
import type { Credit } from "../lifecycle/judge-credit.js";
import type { Decision } from "../model/decision.js";
import type { RoutingEvent } from "../model/event.js";
import type { EventReasonCode } from "../model/event-reasons.js";
import type { Id } from "../model/words.js";
import { recordedDecision } from "./answer.js";
import { type EventBody, readEventBody, writeEventBody } from "./event-body.js";
import { type EventOrder, leadOf } from "./event-order.js";
import { leadAfterEvent } from "./lead-after-event.js";
import { type LeadBody, readLeadBody } from "./lead-body.js";
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
function leadRecordOf(event: RoutingEvent): string | null {
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
  const next = leadAfterEvent(order, desk, body, followUp);
  const kept = { type: event.type, event: fingerprint(event), lead: leadRecordOf(event), at, reason, credit, cause };
  const write = { body: writeEventBody(kept), dueAt: null, keepUntil: at + keep.eventsMs };
  return {
    changes: [...followUp.changes, ...(next.decision?.changes ?? [])],
    records: [[eventRecordId(event.id), write], ...next.records],
    notes: next.notes,
    followed: { reason, credit, cause, decision: next.decision, replayed: false, mismatch: false },
  };
}
