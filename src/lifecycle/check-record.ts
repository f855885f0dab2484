import { isAssignment } from "../decision/check-decided.js";
import { createError } from "../kernel/errors.js";
import { isRecord } from "../kernel/is-record.js";
import type { Issue } from "../kernel/issue.js";
import { optionIssue } from "../kernel/option-issue.js";
import { readOwn } from "../kernel/read-own.js";
import type { LeadRecord, LeadStatus } from "../model/record.js";
import type { Id } from "../model/words.js";
import { isCount } from "../state/check-state.js";
import { isChange } from "../state/is-change.js";
import { parseInstant } from "../time/parse-instant.js";

const STATUSES: readonly unknown[] = ["open", "waiting", "unassigned", "returned", "closed"] satisfies LeadStatus[];
const REMEDY = "pass what `router.record` or `router.followUp` returned for this lead, or as it comes back from JSON";

/** What each part of a record has to be. */
const PARTS: { readonly [Key in keyof LeadRecord]: (value: unknown) => boolean } = {
  lead: isText,
  status: (value) => STATUSES.includes(value),
  since: isInstant,
  attempt: isCount,
  tried: (value) => isListOf(value, isText),
  assignments: (value) => isListOf(value, isAssignment),
  assignedAt: isInstant,
  acceptedAt: (value) => value === null || isInstant(value),
  turns: (value) => isListOf(value, isPaidTurn),
  holds: (value) => isListOf(value, isHold),
  openedAt: isInstant,
  credited: (value) => typeof value === "boolean",
};

/**
 * Checks the record of a lead that a host hands back.
 *
 * @throws an `OptionsError` with every issue.
 */
export function checkRecord(record: LeadRecord, lead: Id, path = "record"): LeadRecord {
  const issues = [...recordIssues(record, path)];
  if (issues.length === 0 && record.lead !== lead) issues.push(optionIssue(`${path}.lead`, record.lead, REMEDY));
  if (issues.length > 0) throw createError("OptionsError", "options_invalid", issues);
  return record;
}

/** The issues of what should be a record of a lead; none when it is one. */
export function recordIssues(record: unknown, path: string): readonly Issue[] {
  if (!isRecord(record)) return [optionIssue(path, record, REMEDY)];
  const wrong = Object.entries(PARTS).filter(([key, fits]) => !fits(readOwn(record, key)));
  return wrong.map(([key]) => optionIssue(`${path}.${key}`, readOwn(record, key), REMEDY));
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}

function isInstant(value: unknown): boolean {
  return parseInstant(value) === value;
}

function isListOf(value: unknown, fits: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(fits);
}

function isPaidTurn(value: unknown): boolean {
  return isRecord(value) && [value.rotation, value.rep, value.pool, value.holder].every(isText);
}

function isHold(value: unknown): boolean {
  return isRecord(value) && isChange(value) && (value.type === "open" || value.type === "open-in") && value.by > 0;
}
