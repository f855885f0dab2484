import { assertNever } from "../kernel/assert-never.js";
import { createError, type LeadRouterError } from "../kernel/errors.js";
import { optionIssue } from "../kernel/option-issue.js";
import type { Change } from "../model/change.js";
import type { LeadEvent, RoutingEvent } from "../model/event.js";
import type { EventReasonCode } from "../model/event-reasons.js";
import type { History } from "../model/history.js";
import type { LeadRecord } from "../model/record.js";
import type { State } from "../model/state.js";
import type { Id } from "../model/words.js";
import { assertState } from "../state/assert-state.js";
import type { BoundRoster, Program } from "../targets/program.js";
import { checkEvent } from "./check-event.js";
import { checkOptions } from "./check-options.js";
import { checkRecord } from "./check-record.js";
import { countOpen } from "./count-open.js";
import { dealCredit } from "./deal-credit.js";
import { followLead } from "./follow-lead.js";
import { historyOf } from "./history-of.js";
import { type Credit, refused } from "./judge-credit.js";
import { oweTurn } from "./owe-turn.js";

/** What `followUp` is told beside the event. */
export interface FollowUpOptions {
  /** The state as the host has it. */
  readonly state: State;
  /** What is kept of the lead; for events about a rep there is none. */
  readonly record?: LeadRecord;
}

/**
 * What follows from an event. Plain data: nothing is applied.
 *
 * @example
 * ```ts
 * import { applyChanges, createRouter, initialState } from "lead-router";
 * const router = createRouter({
 *   ruleset: {
 *     schema: 1, id: "demo", timezone: "UTC",
 *     pools: { all: { members: [{ rep: "ana" }, { rep: "ben" }], credit: { on: ["rejected"], within: "30m" } } },
 *     rules: [{ id: "everyone", assign: [{ pool: "all" }] }], defaults: { rep: { hours: "always", capacity: 5 } },
 *   },
 *   roster: { schema: 1, reps: [{ id: "ana" }, { id: "ben" }] },
 * });
 * const lead = { id: "L-1" };
 * let state = initialState(router);
 * const first = router.route(lead, { state, at: "2026-11-23T09:00:00Z" });
 * state = applyChanges(state, first.changes);
 * const rejected = { type: "rejected", id: "e-1", lead: "L-1", at: "2026-11-23T09:10:00Z" } as const;
 * const followed = router.followUp(rejected, { record: router.record(lead, first), state });
 * state = applyChanges(state, followed.changes);
 * const history = followed.history ?? {};
 * const second = router.route(lead, { state, at: "2026-11-23T09:10:00Z", history });
 * console.log(JSON.stringify(first.assignments[0]?.target), followed.cause, followed.credit.given); // {"rep":"ana"} e-1 true
 * console.log(JSON.stringify(second.assignments[0]?.target), second.attempt, state.pools.all?.owed); // {"rep":"ben"} 2 [ 'ana' ]
 * ```
 */
export interface FollowUp {
  /** `followed`, or why the event changes nothing. */
  readonly reason: EventReasonCode;
  /** What `applyChanges` must fold into the state. */
  readonly changes: readonly Change[];
  /** What to keep of the lead from now on; `null` for events about a rep. */
  readonly record: LeadRecord | null;
  /** The cause of the decision that is due now: the event's id; `null`: none is. */
  readonly cause: Id | null;
  /** With which history the lead is routed for that cause. */
  readonly history: History | null;
  /** Whether a turn is owed for it, and why. */
  readonly credit: Credit;
}

/**
 * What follows from an event. Pure.
 *
 * @throws an `EventError` for what is no event, an `OptionsError` for what is no record of its lead, a `StateError`.
 */
export function followUp(
  program: Program,
  roster: BoundRoster,
  event: RoutingEvent,
  options: FollowUpOptions,
): FollowUp {
  const happened = checkEvent(event, program);
  checkOptions(options, ["state", "record"]);
  const { state, record } = options;
  assertState(state);
  const following = { program, roster, state, at: happened.at };
  switch (happened.type) {
    case "rep-left":
      return ofRep("followed", dealCredit(happened.rep, following));
    case "counted": {
      const { reason, changes } = countOpen(happened, following);
      return ofRep(reason, changes);
    }
    case "owed": {
      const { reason, changes } = oweTurn(happened, following);
      return ofRep(reason, changes);
    }
    case "accepted":
    case "rejected":
    case "closed":
    case "reopened":
    case "reassigned":
    case "no-show":
    case "sla-missed":
    case "manually-assigned":
      return ofLead(happened, followLead(happened, recordFor(happened, record), following));
    default:
      return assertNever(happened);
  }
}

function ofRep(reason: EventReasonCode, changes: readonly Change[]): FollowUp {
  const { given, because } = refused("not_for_this_event");
  return { reason, changes, record: null, cause: null, history: null, credit: { given, because } };
}

function ofLead({ id }: LeadEvent, { reason, changes, record, credit }: ReturnType<typeof followLead>): FollowUp {
  const due = reason === "followed" && record.status === "returned";
  return { reason, changes, record, cause: due ? id : null, history: due ? historyOf(record) : null, credit };
}

// A lead that was given away by hand may never have been routed.
function recordFor(event: LeadEvent & { readonly at: number }, record: LeadRecord | undefined): LeadRecord {
  if (record !== undefined) return checkRecord(record, event.lead);
  if (event.type === "manually-assigned") return unroutedRecord(event.lead, event.at);
  throw badOption("record", record, "pass what `router.record` or `router.followUp` returned for this lead");
}

function badOption(path: string, value: unknown, remedy: string): LeadRouterError {
  return createError("OptionsError", "options_invalid", [optionIssue(path, value, remedy)]);
}

function unroutedRecord(lead: Id, at: number): LeadRecord {
  return {
    ...{ lead, status: "unassigned", since: at, attempt: 0, tried: [], assignments: [] },
    ...{ assignedAt: at, acceptedAt: null, turns: [], holds: [], openedAt: at, credited: false },
  };
}
