import { checkCall } from "../decision/check-call.js";
import { compareText } from "../kernel/compare-text.js";
import { createError, type LeadRouterError } from "../kernel/errors.js";
import { isRecord } from "../kernel/is-record.js";
import { optionIssue } from "../kernel/option-issue.js";
import type { Change } from "../model/change.js";
import type { Decision } from "../model/decision.js";
import type { RepLeft } from "../model/event.js";
import type { ExplainLevel } from "../model/explanation.js";
import type { LeadRecord } from "../model/record.js";
import type { State } from "../model/state.js";
import type { Id } from "../model/words.js";
import { readLeadId } from "../prepare/prepare-lead.js";
import { route } from "../route.js";
import { applyChanges } from "../state/apply-changes.js";
import type { BoundRoster, Program } from "../targets/program.js";
import { checkEvent } from "./check-event.js";
import { checkOptions } from "./check-options.js";
import { checkRecord } from "./check-record.js";
import { dealCredit } from "./deal-credit.js";
import { holdersOf } from "./holders-of.js";
import { releasingChanges } from "./holding-changes.js";
import { keepRecord } from "./keep-record.js";

/** A lead with what is kept of it. */
export interface RecordedLead {
  readonly lead: object;
  readonly record: LeadRecord;
}

/** What a plan for the leads of a rep who leaves is made of. */
export interface LeaveOptions {
  readonly state: State;
  /** Every open lead of the rep, in any order. */
  readonly leads: readonly RecordedLead[];
  /** How much to explain of each decision; default `brief`. */
  readonly explain?: ExplainLevel;
}

/**
 * Where the leads of a rep who leaves would go. Plain data: nothing is applied.
 *
 * @example
 * ```ts
 * import { applyChanges, createRouter, initialState } from "lead-router";
 * const router = createRouter({
 *   ruleset: {
 *     schema: 1, id: "demo", timezone: "UTC", pools: { all: { members: [{ rep: "ana" }, { rep: "ben" }] } },
 *     rules: [{ id: "everyone", assign: [{ pool: "all" }] }], defaults: { rep: { hours: "always" } },
 *   },
 *   roster: { schema: 1, reps: [{ id: "ana" }, { id: "ben" }] },
 * });
 * const [lead, at] = [{ id: "L-1" }, "2026-11-23T09:00:00Z"];
 * const decision = router.route(lead, { state: initialState(router), at });
 * const state = applyChanges(initialState(router), decision.changes);
 * const leads = [{ lead, record: router.record(lead, decision) }];
 * const plan = router.planLeave({ type: "rep-left", id: "e-1", rep: "ana", at }, { leads, state });
 * for (const { lead, decision } of plan.moves) console.log(lead, JSON.stringify(decision.assignments[0]?.target)); // L-1 {"rep":"ben"}
 * ```
 */
export interface LeavePlan {
  /** By which the rep leaves every rotation; they come first. */
  readonly changes: readonly Change[];
  /** What would become of each lead, the oldest first. */
  readonly moves: readonly Move[];
}

/** Where one lead would go. */
export interface Move {
  readonly lead: Id;
  /** What the lead is taken from the leaver by; then come the decision's own changes. */
  readonly changes: readonly Change[];
  readonly decision: Decision;
  /** What to keep of the lead once this stands. */
  readonly record: LeadRecord;
}

/**
 * Plans where the open leads of a rep who leaves go: oldest first, each on the state that the ones before it leave.
 *
 * @param withoutRep - the roster with a rep no longer active.
 * @throws an `EventError`, an `OptionsError` when a lead is not open with the rep, a `StateError`.
 */
export function planLeave(
  program: Program,
  { roster, withoutRep }: { readonly roster: BoundRoster; readonly withoutRep: (rep: Id) => BoundRoster },
  event: RepLeft,
  options: LeaveOptions,
): LeavePlan {
  const { rep, at } = checkLeave(event, program);
  const { state: before, explain } = checkLeaveOptions(options, at);
  const leads = checkLeads(program, options.leads, rep);
  const changes = dealCredit(rep, { program, roster, state: before, at });
  const remaining = withoutRep(rep);
  let state = applyChanges(before, changes);
  const moves = leads.map((each): Move => {
    const move = planMove(each, rep, { program, remaining, state, at, explain });
    state = applyChanges(state, [...move.changes, ...move.decision.changes]);
    return move;
  });
  return { changes, moves };
}

interface Planning {
  readonly program: Program;
  readonly remaining: BoundRoster;
  readonly state: State;
  readonly at: number;
  readonly explain: ExplainLevel;
}

function planMove({ lead, record }: RecordedLead, leaver: Id, planning: Planning): Move {
  const { program, remaining, state, at, explain } = planning;
  const changes = releasingChanges(record, state);
  const { since, attempt, credited } = record;
  const history = { since, attempt, tried: [leaver], ...(credited && { credited }) };
  const call = checkCall({ state: applyChanges(state, changes), at, history, explain });
  const decision = route(program, remaining, lead, call);
  return { lead: record.lead, changes, decision, record: keepRecord(program, remaining, lead, decision, history) };
}

function checkLeave(event: RepLeft, program: Program): { readonly rep: Id; readonly at: number } {
  const { type, at } = checkEvent(event, program);
  if (type === "rep-left") return { rep: event.rep, at };
  const issue = optionIssue("event.type", type, "pass the event `rep-left`");
  throw createError("EventError", "event_invalid", [issue]);
}

function checkLeaveOptions(
  options: LeaveOptions,
  at: number,
): { readonly state: State; readonly explain: ExplainLevel } {
  checkOptions(options, ["state", "leads", "explain"]);
  const { state, explain } = options;
  return { state, explain: checkCall({ state, at, ...(explain !== undefined && { explain }) }).explain };
}

function checkLeads(program: Program, leads: readonly RecordedLead[], leaver: Id): readonly RecordedLead[] {
  if (!Array.isArray(leads)) throw noLeads("leads", leads);
  const met = new Set<Id>();
  for (const [index, each] of leads.entries()) checkLead(each, { program, leaver, met, path: `leads[${index}]` });
  return [...leads].sort(
    (a, b) => a.record.assignedAt - b.record.assignedAt || compareText(a.record.lead, b.record.lead),
  );
}

interface Checking {
  readonly program: Program;
  readonly leaver: Id;
  /** The leads before it. */
  readonly met: Set<Id>;
  readonly path: string;
}

function checkLead(recorded: RecordedLead, { program, leaver, met, path }: Checking): void {
  if (!isRecord(recorded) || !isRecord(recorded.record)) throw noLeads(path, recorded);
  const { lead, status, assignments } = checkRecord(recorded.record, recorded.record.lead, `${path}.record`);
  const theirs = status === "open" && holdersOf(assignments).includes(leaver);
  if (!theirs) throw noLeads(`${path}.record.assignments`, assignments);
  // Moved twice, or by another's record, it would take an open lead from the leaver that is none of its own.
  if (readLeadId(program.preparation, recorded.lead) !== lead || met.has(lead))
    throw noLeads(`${path}.record.lead`, lead);
  met.add(lead);
}

function noLeads(path: string, value: unknown): LeadRouterError {
  const remedy =
    "pass a list of `{ lead, record }`, each lead once and with its own record, all open with the rep who leaves";
  return createError("OptionsError", "options_invalid", [optionIssue(path, value, remedy)]);
}
