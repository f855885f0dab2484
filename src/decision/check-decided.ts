import { isRecord } from "../kernel/is-record.js";
import type { Issue } from "../kernel/issue.js";
import { optionIssue } from "../kernel/option-issue.js";
import type { Outcome } from "../model/words.js";
import { isChange } from "../state/is-change.js";
import { parseInstant } from "../time/parse-instant.js";

const OUTCOMES: readonly unknown[] = ["assigned", "queued", "waiting", "unassigned"] satisfies Outcome[];
const REMEDY = "pass a decision of `route` unchanged, or as it comes back from JSON";

/** The issues of a recorded decision that a host hands back; none when it can be one. */
export function checkDecided(decided: unknown, path: string): readonly Issue[] {
  if (!isRecord(decided)) return [optionIssue(path, decided, REMEDY)];
  const sound: { readonly [key: string]: boolean } = {
    leadId: decided.leadId === null || typeof decided.leadId === "string",
    at: parseInstant(decided.at) === decided.at,
    attempt: Number.isSafeInteger(decided.attempt) && Number(decided.attempt) >= 1,
    outcome: OUTCOMES.includes(decided.outcome),
    assignments: Array.isArray(decided.assignments) && decided.assignments.every(isAssignment),
    changes: Array.isArray(decided.changes) && decided.changes.every(isChange),
  };
  const wrong = Object.keys(sound).filter((key) => sound[key] === false);
  return wrong.map((key) => optionIssue(`${path}.${key}`, decided[key], REMEDY));
}

/** Whether a value is an assignment as far as it is followed: a role, and who or what it went to. */
export function isAssignment(value: unknown): boolean {
  if (!isRecord(value) || typeof value.role !== "string" || !isRecord(value.target)) return false;
  const { target, pool } = value;
  return (
    [target.rep, target.queue, target.unassigned].some((each) => typeof each === "string") &&
    (pool === null || typeof pool === "string")
  );
}
