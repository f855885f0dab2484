import type { Router } from "../engine.js";
import type { Decision } from "../model/decision.js";
import type { ExplainLevel } from "../model/explanation.js";
import type { History } from "../model/history.js";
import { DEFAULT_LIMITS } from "../model/limits.js";
import type { State } from "../model/state.js";
import type { Id } from "../model/words.js";
import { copyLead } from "../prepare/read-fields.js";
import { entryOf } from "../state/entry-of.js";
import { poolKey, repKey } from "../state/keys.js";
import { writeBody } from "../state/versioned-body.js";
import type { RecordWrite } from "../store/rotation-store.js";
import { type LeadBody, writeLeadBody } from "./lead-body.js";
import type { LeadIdentity } from "./lead-identity.js";
import { capsuleRecordId } from "./record-id.js";
import type { Desk } from "./task.js";

/** How long what is kept stays once nobody needs it any more, in milliseconds. */
export interface Keep {
  /** Records of leads that are closed or reached nobody, after their last decision. */
  readonly recordsMs: number;
  /** Records that events were followed. */
  readonly eventsMs: number;
  /** Capsules; 0: none are kept. */
  readonly capsulesMs: number;
}

/** What one decision is made of. */
export interface Deciding {
  readonly lead: object;
  readonly cause: Id;
  readonly history: History | undefined;
  /** What was kept of the lead; `null`: it is new. */
  readonly before: LeadBody | null;
  /** The id of its record. */
  readonly recordId: string;
  /** The state to decide on; `null`: that of the desk. */
  readonly state: State | null;
  readonly at: number;
  readonly explain: ExplainLevel;
  readonly keep: Keep;
  readonly identity: (router: Router) => LeadIdentity;
}

type Write = readonly [id: string, write: Omit<RecordWrite, "expected">];

/** A decision, and what is to be kept of it. A lead that cannot be read leaves nothing: it may come again, mended. */
export interface DecidedLead {
  readonly decision: Decision;
  readonly body: LeadBody | null;
  readonly records: readonly Write[];
}

/** Decides one lead, on a state that is known to hold all that it needs. */
export function decideLead(desk: Desk, deciding: Deciding): DecidedLead {
  const { router } = desk;
  const { lead, history, at, explain, before, keep } = deciding;
  const options = { at, explain, ...(history && { history }) };
  const found = deciding.state ?? (keep.capsulesMs > 0 ? desk.state : null);
  const decision =
    deciding.state === null ? desk.route(lead, options) : router.route(lead, { ...options, state: deciding.state });
  if (decision.leadId === null || decision.reason === "lead_invalid") return { decision, body: null, records: [] };
  const { fields, fingerprint } = deciding.identity(router);
  const body: LeadBody = {
    record: router.record(lead, decision, history),
    decided: decidedOf(desk, decision, deciding.cause, fingerprint),
    decisions: (before?.decisions ?? 0) + 1,
    due: null,
    lead: decision.outcome === "waiting" ? wholeLead(lead, router) : null,
  };
  const capsule =
    keep.capsulesMs > 0 ? [capsuleWrite({ ...deciding, state: found }, decision.leadId, body, fields)] : [];
  return { decision, body, records: [leadWrite(deciding.recordId, body, deciding), ...capsule] };
}

/** What is written of a lead. Nobody may forget a lead that is open, waits or is to be routed again. */
export function leadWrite(id: string, body: LeadBody, { at, keep }: Pick<Deciding, "at" | "keep">): Write {
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
    ...{ environment: decision.environment, fields, revisions: revisionsOf(desk, decision), position: desk.position },
  };
}

function revisionsOf(desk: Desk, { changes }: Decision): { readonly [key: string]: number } {
  const keys = new Set(changes.map(keyOfChange));
  return Object.fromEntries([...keys].map((key) => [key, desk.revision(key)]));
}

/** The key in the store of the entry that a change touches. */
export function keyOfChange(change: Decision["changes"][number]): string {
  const { kind, key } = entryOf(change);
  return kind === "pool" ? poolKey(key) : repKey(key);
}

function capsuleWrite({ state, at, history, keep }: Deciding, lead: Id, body: LeadBody, fields: object): Write {
  const { ruleset, roster, environment } = body.decided;
  const content = { lead: fields, at, history: history ?? null, state, ruleset, roster, environment };
  const id = capsuleRecordId(lead, body.decisions);
  return [id, { body: writeBody("capsule", content), dueAt: null, keepUntil: at + keep.capsulesMs }];
}
