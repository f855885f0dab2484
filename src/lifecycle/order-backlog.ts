import { compareRanks } from "../condition/compare-ranks.js";
import { createScope } from "../condition/create-scope.js";
import { evaluateNoted } from "../condition/evaluate-noted.js";
import type { Value } from "../condition/value.js";
import { historyIssues } from "../decision/check-call.js";
import { compareText } from "../kernel/compare-text.js";
import { createError } from "../kernel/errors.js";
import { isRecord } from "../kernel/is-record.js";
import { optionIssue } from "../kernel/option-issue.js";
import type { History } from "../model/history.js";
import { prepareLead } from "../prepare/prepare-lead.js";
import type { Program } from "../targets/program.js";

/** A lead that waits, and what happened to it before; see `historyOf`. */
export interface WaitingLead {
  readonly lead: object;
  readonly history?: History;
}

interface Ranked<Waiting> {
  readonly waiting: Waiting;
  readonly id: string | null;
  readonly values: readonly Value[];
  readonly since: number;
}

/**
 * Waiting leads in the order of the ruleset's `backlog`: by its orders as in a shortlist, then whoever waits longest, then
 * by id. Leads that cannot be read come last.
 *
 * @throws an `OptionsError` for what is no list of leads, and when a lead is in it twice.
 */
export function orderBacklog<Waiting extends WaitingLead>(
  program: Program,
  leads: readonly Waiting[],
  at: number,
): readonly Waiting[] {
  assertLeads(leads);
  const ranked = leads.map((waiting) => rank(program, waiting, at));
  assertDifferent(ranked);
  return ranked.sort((a, b) => compareRanked(a, b, program)).map(({ waiting }) => waiting);
}

function rank<Waiting extends WaitingLead>(program: Program, waiting: Waiting, at: number): Ranked<Waiting> {
  const prepared = prepareLead(program.preparation, waiting.lead, { now: at, history: waiting.history });
  const { id } = prepared;
  if (!prepared.ok) return { waiting, id, values: [], since: Number.POSITIVE_INFINITY };
  const scope = createScope(prepared.lead, at, program.decisionSteps);
  const values = program.backlog.map(({ value }) => evaluateNoted(value, scope, program.steps));
  return { waiting, id, values, since: prepared.since ?? at };
}

function compareRanked(a: Ranked<WaitingLead>, b: Ranked<WaitingLead>, { backlog }: Program): number {
  if (a.since === Number.POSITIVE_INFINITY || b.since === Number.POSITIVE_INFINITY) return compareUnread(a, b);
  return compareRanks(a.values, b.values, backlog) || a.since - b.since || compareText(a.id ?? "", b.id ?? "");
}

function compareUnread(a: Ranked<WaitingLead>, b: Ranked<WaitingLead>): number {
  return Number(a.since > b.since) - Number(a.since < b.since) || compareText(a.id ?? "", b.id ?? "");
}

function assertLeads(leads: readonly WaitingLead[]): void {
  const remedy = "pass a list of `{ lead, history }`";
  const fault = (path: string, value: unknown) =>
    createError("OptionsError", "options_invalid", [optionIssue(path, value, remedy)]);
  if (!Array.isArray(leads)) throw fault("leads", leads);
  for (const [index, each] of leads.entries()) {
    if (!isWaiting(each)) throw fault(`leads[${index}]`, each);
    const issues = each.history === undefined ? [] : historyIssues(each.history);
    if (issues.length > 0) throw createError("OptionsError", "options_invalid", issues);
  }
}

function isWaiting(value: unknown): boolean {
  return isRecord(value) && typeof value.lead === "object" && value.lead !== null;
}

// Which of two came first would depend on the order in which the host has them.
function assertDifferent(ranked: readonly Ranked<WaitingLead>[]): void {
  const met = new Set<string>();
  for (const [index, { id }] of ranked.entries()) {
    if (id === null) continue;
    if (met.has(id)) {
      const issue = optionIssue(`leads[${index}].lead.id`, id, "pass each waiting lead once");
      throw createError("OptionsError", "options_invalid", [issue]);
    }
    met.add(id);
  }
}
