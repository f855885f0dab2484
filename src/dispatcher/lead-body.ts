import { isAssignment } from "../decision/check-decided.js";
import { isRecord } from "../kernel/is-record.js";
import { recordIssues } from "../lifecycle/check-record.js";
import type { Assignment, Decision } from "../model/decision.js";
import type { Json } from "../model/json.js";
import type { LeadRecord } from "../model/record.js";
import type { Id } from "../model/words.js";
import { isCount } from "../state/check-state.js";
import { corruptBody, readBody, wrapBody } from "../state/versioned-body.js";
import { leadRecordId } from "./record-id.js";

/** What is kept of a lead: ids and numbers, and while it waits or is to be routed again, the lead. */
export interface LeadBody {
  readonly record: LeadRecord;
  readonly decided: Decided;
  /** How often it was decided; its newest capsule has this number. */
  readonly decisions: number;
  /** The event for which it is to be routed again; `null`: none. */
  readonly due: Id | null;
  /** `null` unless it waits or is to be routed again. */
  readonly lead: Json | null;
}

/** The last decision about a lead, as it is answered again. */
export interface Decided {
  /** `new`, `due`, or the id of the event that opened the lead again or gave it away by hand. */
  readonly cause: Id;
  readonly at: number;
  readonly attempt: number;
  readonly outcome: Decision["outcome"];
  readonly reason: Decision["reason"];
  readonly rule: Id | null;
  readonly assignments: readonly Assignment[];
  readonly retryAt: number | null;
  readonly respondBy: number | null;
  readonly actions: Decision["actions"];
  readonly ruleset: string;
  readonly roster: string;
  readonly environment: Decision["environment"];
  /** Fingerprint of what the ruleset read of the lead; `null`: it was not read. */
  readonly fields: string | null;
  /** The entries that it changed, at the revisions that were found there. */
  readonly revisions: { readonly [key: string]: number };
  /** Those that it needed beside, in the same way. */
  readonly seen: { readonly [key: string]: number };
  /** Its place among the decisions of the same commit. */
  readonly position: number;
}

/** The text that is kept of a lead. What it is made of has its keys in one order always, so that it need not be sorted. */
export function writeLeadBody({ record, decided, decisions, due, lead }: LeadBody): string {
  return wrapBody("lead", JSON.stringify({ record, decided, decisions, due, lead }));
}

/**
 * What was kept of a lead.
 *
 * @throws a `StateError` for what is no record of a lead, a `StateVersionError` for one that a newer engine wrote.
 */
export function readLeadBody(id: string, text: string): LeadBody {
  const body = readBody(id, text, "lead");
  if (!isLeadBody(body) || leadRecordId(body.record.lead) !== id) throw corruptBody(id, text);
  return body;
}

function isLeadBody(body: unknown): body is LeadBody {
  if (!isRecord(body) || !isRecord(body.decided)) return false;
  const { decided, decisions, due } = body;
  const isDue = due === null || typeof due === "string";
  if (recordIssues(body.record, "record").length > 0) return false;
  return isDue && isCount(decisions) && isCount(decided.at) && isCount(decided.attempt) && areAssignments(decided);
}

function areAssignments({ assignments }: { readonly [key: string]: unknown }): boolean {
  return Array.isArray(assignments) && assignments.every(isAssignment);
}
