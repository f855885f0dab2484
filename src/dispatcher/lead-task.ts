import type { Router } from "../engine.js";
import type { ExplainLevel } from "../model/explanation.js";
import type { Id } from "../model/words.js";
import { type Answer, forgottenDecision, recordedDecision } from "./answer.js";
import { assertSameLead } from "./assert-same-lead.js";
import { decideLead } from "./decide-lead.js";
import { decisionNote, skewNote } from "./decision-note.js";
import type { Keep } from "./keep.js";
import type { LeadBody } from "./lead-body.js";
import type { LeadIdentity } from "./lead-identity.js";
import { leadStanding } from "./lead-standing.js";
import type { Note } from "./note.js";
import type { Desk, Performed, Task, TaskKeys } from "./task.js";

/** One lead to be answered. */
export interface LeadOrder {
  readonly lead: object;
  readonly id: Id;
  /** The id of its record. */
  readonly record: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly explain: ExplainLevel;
  readonly keep: Keep;
  readonly tenant: string;
  readonly maxSkewMs: number;
  readonly identity: (router: Router) => LeadIdentity;
}

/** The task of answering a lead: deciding it, unless that was done before for the same cause. */
export function leadTask(order: LeadOrder, succeed: (answer: Answer) => void, fail: (error: unknown) => void): Task {
  return {
    keys: remembered(order),
    perform: (desk) => {
      const { answer, ...rest } = answerLead(order, desk);
      return { ...rest, succeed: () => succeed(answer) };
    },
    fail,
  };
}

// Asked for when the lead comes, when its batch is loaded, and when it is routed: mostly on the same grounds.
function remembered(order: LeadOrder): Task["keys"] {
  let last: { readonly router: Desk["router"]; readonly text: string | null; readonly keys: TaskKeys } | null = null;
  return (desk) => {
    const { router } = desk;
    const text = desk.record(order.record) ?? null;
    if (last?.router !== router || last.text !== text) last = { router, text, keys: keysOf(order, desk) };
    return last.keys;
  };
}

function keysOf({ lead, record, at }: LeadOrder, desk: Desk): TaskKeys {
  const standing = leadStanding(record, desk.record(record) ?? null, desk.router, at);
  const { history } = standing.kind === "decide" ? standing : {};
  const entries = standing.kind === "decide" ? desk.router.needs(lead, { at, ...(history && { history }) }) : [];
  return { entries, records: [record], likelyAbsent: [record] };
}

/** What answering a lead comes to. */
type Answered = Omit<Performed, "succeed"> & { readonly answer: Answer };

function answerLead(order: LeadOrder, desk: Desk): Answered {
  const { record, at, tenant } = order;
  const standing = leadStanding(record, desk.record(record) ?? null, desk.router, at);
  if (standing.kind !== "decide") {
    const answer =
      standing.kind === "recorded" ? answerAgain(order, desk, standing.body) : answerForgotten(order, desk);
    const cause = standing.kind === "recorded" ? standing.body.decided.cause : "new";
    return { changes: [], records: [], answer, notes: [decisionNote(tenant, cause, answer), ...skewOf(order, answer)] };
  }
  const { cause, history, body: before } = standing;
  const deciding = { ...order, recordId: record, cause, history, before, state: null };
  const { decision, records } = decideLead(desk, deciding);
  assertSameLead(decision, order.id);
  const answer = { decision, replayed: false, mismatch: before === null ? false : differs(order, desk, before) };
  return { changes: decision.changes, records, answer, notes: [decisionNote(tenant, cause, answer)] };
}

function answerAgain(order: LeadOrder, desk: Desk, body: LeadBody): Answer {
  return { decision: recordedDecision(body), replayed: true, mismatch: differs(order, desk, body) };
}

function answerForgotten({ identity, at }: LeadOrder, { router }: Desk): Answer {
  return { decision: forgottenDecision(identity(router).id, at, router), replayed: true, mismatch: null };
}

// What another ruleset reads of a lead is something else in any case.
function differs({ identity }: LeadOrder, { router }: Desk, { decided }: LeadBody): boolean | null {
  if (decided.fields === null || decided.ruleset !== router.ruleset) return null;
  return identity(router).fingerprint !== decided.fields;
}

function skewOf({ at, tenant, maxSkewMs }: LeadOrder, { decision }: Answer): readonly Note[] {
  const skewMs = decision.at - at;
  return skewMs > maxSkewMs ? [skewNote(tenant, decision, skewMs)] : [];
}
