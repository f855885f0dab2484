import type { Assignment, Decision } from "lead-router";

/** Who takes the lead: `ana`, `hal (senior)` where the pool is not called as the rule, `queue triage`, or `nobody`. */
export function who(decision: Decision): string {
  return decision.assignments.map((assignment) => nameOf(assignment, decision.rule)).join(", ") || "nobody";
}

function nameOf({ target, pool }: Assignment, rule: string | null): string {
  if ("queue" in target) return `queue ${target.queue}`;
  if ("unassigned" in target) return "nobody";
  return pool === null || pool === rule ? target.rep : `${target.rep} (${pool})`;
}
