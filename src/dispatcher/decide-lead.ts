import type { Router } from "../engine.js";
import type { Decision } from "../model/decision.js";
import { DEFAULT_LIMITS } from "../model/limits.js";
import type { Id } from "../model/words.js";
import { copyLead } from "../prepare/read-fields.js";
import { entryOf } from "../state/entry-of.js";
import { poolKey, repKey } from "../state/keys.js";
import { capsuleOf } from "./capsule-of.js";
import type { Deciding } from "./deciding.js";
import { type LeadBody, writeLeadBody } from "./lead-body.js";
import type { Desk, WrittenRecord } from "./task.js";

/** A decision, and what is to be kept of it. A lead that cannot be read leaves nothing: it may come again, mended. */
export interface DecidedLead {
  readonly decision: Decision;
  readonly body: LeadBody | null;
  readonly records: readonly WrittenRecord[];
}

/** Decides one lead, on a state that is known to hold all that it needs. */
export function decideLead(desk: Desk, deciding: Deciding): DecidedLead {
  const { router } = desk;
  const { lead, history, at, explain, before, keep } = deciding;
  const options = { at, explain, ...(history && { history }) };
  const found = keep.capsulesMs > 0 ? (deciding.state ?? desk.state) : null;
  const decision =
    deciding.state === null ? desk.route(lead, options) : router.route(lead, { ...options, state: deciding.state });
  if (decision.leadId === null || decision.reason === "lead_invalid") return { decision, body: null, records: [] };
  const { fingerprint } = deciding.identity(router);
  const body: LeadBody = {
    record: router.record(lead, decision, history),
    decided: decidedOf(desk, decision, deciding.cause, fingerprint),
    decisions: (before?.decisions ?? 0) + 1,
    due: null,
    lead: decision.outcome === "waiting" ? wholeLead(lead, router) : null,
  };
  const capsule = found === null ? [] : [capsuleOf(desk, { ...deciding, state: found }, body)];
  return { decision, body, records: [leadWrite(deciding.recordId, body, deciding), ...capsule] };
}

/** What is written of a lead. Nobody may forget a lead that is open, waits or is to be routed again. */
export function leadWrite(id: string, body: LeadBody, { at, keep }: Pick<Deciding, "at" | "keep">): WrittenRecord {
  const { record, decided } = body;
  const done = record.status === "closed" || record.status === "unassigned";
  const dueAt = record.status === "waiting" ? decided.retryAt : null;
  const write = { body: writeLeadBody(body), dueAt, keepUntil: done ? at + keep.recordsMs : null };
  return [id, write];
}

/** The lead as plain JSON, as far as it is some; else what the ruleset reads of it. */
export function wholeLead(lead: object, router: Router): LeadBody["lead"] {
  return copyLead(lead, DEFAULT_LIMITS) ?? router.read(lead).fields;
}

function decidedOf(desk: Desk, decision: Decision, cause: Id, fields: string): LeadBody["decided"] {
  const { at, attempt, outcome, reason, rule, assignments, retryAt, respondBy, actions, ruleset, roster } = decision;
  return {
    ...{ cause, at, attempt, outcome, reason, rule, assignments, retryAt, respondBy, actions, ruleset, roster },
    ...{ environment: decision.environment, fields, ...revisionsOf(desk, decision), position: desk.position },
  };
}

function revisionsOf({ read }: Desk, { changes }: Decision): Pick<LeadBody["decided"], "revisions" | "seen"> {
  const changed = new Set(changes.map(keyOfChange));
  const revisions: { [key: string]: number } = {};
  const seen: { [key: string]: number } = {};
  for (const [key, revision] of read) (changed.has(key) ? revisions : seen)[key] = revision;
  return { revisions, seen };
}

/** The key in the store of the entry that a change touches. */
export function keyOfChange(change: Decision["changes"][number]): string {
  const { kind, key } = entryOf(change);
  return kind === "pool" ? poolKey(key) : repKey(key);
}
