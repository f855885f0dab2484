import type { Id } from "../model/words.js";
import type { Keep } from "./keep.js";
import { type LeadBody, readLeadBody } from "./lead-body.js";
import { capsuleRecordId, leadRecordId } from "./record-id.js";
import type { Desk, Performed, Task, TaskKeys } from "./task.js";

/** One lead of which nothing is to be kept but that it was decided. */
export interface ForgetOrder {
  readonly lead: Id;
  readonly at: number;
  readonly keep: Keep;
}

/**
 * The task of forgetting a lead: whoever has it holds it no more, and the bodies of its record and its capsules are emptied,
 * all or none.
 */
export function forgetTask(order: ForgetOrder, succeed: () => void, fail: (error: unknown) => void): Task {
  return {
    keys: (desk) => keysOf(order, desk),
    perform: (desk) => ({ ...forget(order, desk), succeed }),
    fail,
  };
}

function keysOf({ lead, at }: ForgetOrder, desk: Desk): TaskKeys {
  const body = bodyOf(lead, desk);
  const records = [leadRecordId(lead), ...capsulesOf(body)];
  const entries = body === null ? [] : desk.router.eventNeeds(closing(lead, at), { record: body.record });
  return { entries, records, likelyAbsent: [] };
}

function forget({ lead, at, keep }: ForgetOrder, desk: Desk): Omit<Performed, "succeed"> {
  const body = bodyOf(lead, desk);
  if (body === null) return { changes: [], records: [], notes: [] };
  const { changes } = desk.router.followUp(closing(lead, at), { state: desk.state, record: body.record });
  const empty = { body: "", dueAt: null, keepUntil: at + keep.recordsMs };
  // What was purged stays gone.
  const capsules = capsulesOf(body).filter((id) => desk.record(id) !== null);
  return { changes, records: [leadRecordId(lead), ...capsules].map((id) => [id, empty]), notes: [] };
}

function capsulesOf(body: LeadBody | null): readonly string[] {
  if (body === null) return [];
  const { record, decisions } = body;
  return Array.from({ length: decisions }, (_, index) => capsuleRecordId(record.lead, index + 1));
}

function bodyOf(lead: Id, desk: Desk): LeadBody | null {
  const id = leadRecordId(lead);
  const text = desk.record(id) ?? null;
  return text === null || text === "" ? null : readLeadBody(id, text);
}

function closing(
  lead: Id,
  at: number,
): { readonly type: "closed"; readonly id: Id; readonly lead: Id; readonly at: number } {
  return { type: "closed", id: "forgotten", lead, at };
}
