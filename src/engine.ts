import { checkCall, type RouteOptions } from "./decision/check-call.js";
import { frozenJson } from "./kernel/frozen-json.js";
import type { Issue } from "./kernel/issue.js";
import { type EventNeedsOptions, eventNeeds } from "./lifecycle/event-needs.js";
import { type FollowUp, type FollowUpOptions, followUp } from "./lifecycle/follow-up.js";
import { keepRecord } from "./lifecycle/keep-record.js";
import { orderBacklog, type WaitingLead } from "./lifecycle/order-backlog.js";
import { type LeaveOptions, type LeavePlan, planLeave } from "./lifecycle/plan-leave.js";
import { type BacklogOptions, type Released, routeBacklog } from "./lifecycle/route-backlog.js";
import { withoutRep } from "./lifecycle/without-rep.js";
import type { Decision } from "./model/decision.js";
import type { RepLeft, RoutingEvent } from "./model/event.js";
import type { History } from "./model/history.js";
import { DEFAULT_LIMITS, type Limits } from "./model/limits.js";
import type { LeadRecord } from "./model/record.js";
import type { Roster } from "./model/roster.js";
import type { Ruleset } from "./model/ruleset.js";
import type { State } from "./model/state.js";
import type { Entries } from "./model/table.js";
import type { Id } from "./model/words.js";
import { prepareLead } from "./prepare/prepare-lead.js";
import { type LeadFields, readFields } from "./prepare/read-fields.js";
import { route } from "./route.js";
import { createSession, type Session } from "./session/create-session.js";
import { bindRoster } from "./targets/bind-roster.js";
import { compileProgram } from "./targets/compile-program.js";
import { listNeeds } from "./targets/list-needs.js";
import type { BoundRoster, Program } from "./targets/program.js";
import { cacheOffsets } from "./time/cache-offsets.js";
import { UTC_ONLY } from "./time/utc-only.js";
import type { Zones } from "./time/zones.js";

/** Routes leads by one ruleset and one roster. Frozen; holds no state. `RosterInput` is what `withRoster` takes. */
export interface Router<RosterInput = unknown> {
  /**
   * Decides who takes the lead. Pure: reads no clock and no dice, mutates nothing. Any object is a lead; one that cannot be
   * read gets a decision (`lead_invalid`), never an error.
   *
   * @throws an `OptionsError` for a bad `at`, `history` or option, a `StateError` for a bad state.
   */
  route(lead: object, options: RouteOptions): Decision;
  /** The same decision with the full explanation. */
  explain(lead: object, options: Omit<RouteOptions, "explain">): Decision;
  /** The keys of the state entries (`pool/<rotation>`, `rep/<id>`) that the lead can read or change, sorted. */
  needs(lead: object, options: Pick<RouteOptions, "at" | "history">): readonly string[];
  /** What of a lead the ruleset reads, as plain JSON: its identity, and all that a decision about it depends on. */
  read(lead: object): LeadFields;
  /**
   * A session on a state: it keeps the state itself, and applies each decision's changes to it.
   *
   * @throws a `StateError` for a bad state.
   */
  session(state: State): Session;
  /**
   * What to keep of a lead once its decision stands: with it `followUp` knows what an event undoes, and `historyOf` with which
   * history the lead is routed next.
   *
   * @param history - the history with which the lead was routed.
   * @throws an `OptionsError` for what is no decision, or one about another lead.
   */
  record(lead: object, decision: Decision, history?: History): LeadRecord;
  /**
   * What follows from an event: changes of the state, what to keep of the lead, whether a turn is owed for it, and with which
   * history it is to be routed again, if it is. Pure: nothing is applied. See `RoutingEvent`.
   *
   * @throws an `EventError` for what is no event, an `OptionsError` for what is no record of its lead, a `StateError`.
   */
  followUp(event: RoutingEvent, options: FollowUpOptions): FollowUp;
  /**
   * The keys of the state entries (`pool/<rotation>`, `rep/<id>`) that following an event can read or change, sorted. For
   * `rep-left` the partitions of rotations are found in the entries without a partition: pass these as `state` once loaded.
   *
   * @throws an `EventError` for what is no event, an `OptionsError` for what is no record of its lead.
   */
  eventNeeds(event: RoutingEvent, options?: EventNeedsOptions): readonly string[];
  /**
   * Plans where the open leads of a rep who leaves go: the oldest first, each on the state that the ones before it leave, as if
   * the rep were no longer active. Nothing is applied: whoever agrees folds `changes` and then, move by move, its `changes` and
   * those of its decision.
   *
   * @throws an `EventError`, an `OptionsError` when a lead is not open with the rep, a `StateError`.
   */
  planLeave(event: RepLeft, options: LeaveOptions): LeavePlan;
  /**
   * Waiting leads in the order of the ruleset's `backlog`; then whoever waits longest, then by id: for hosts that route them
   * themselves. `routeBacklog` routes them in this order.
   *
   * @throws an `OptionsError` for a bad `at`, what is no list of leads, or a lead that is in it twice.
   */
  orderBacklog<Waiting extends WaitingLead>(
    leads: readonly Waiting[],
    options: Pick<RouteOptions, "at">,
  ): readonly Waiting[];
  /**
   * Routes waiting leads one by one in the order of the ruleset's `backlog`, each on the state that the ones before it left: in
   * whichever order they are passed, each gets the same decision.
   *
   * @throws an `OptionsError` for bad leads or options, a `StateError` for a bad state.
   */
  routeBacklog<Waiting extends WaitingLead>(
    leads: readonly Waiting[],
    options: BacklogOptions,
  ): readonly Released<Waiting>[];
  /** The same ruleset with another roster. Reps whom pools name and the roster lacks become `warnings`. */
  withRoster(roster: RosterInput): Router<RosterInput>;
  /** Fingerprint of the ruleset and the tables supplied with it. `limits` and `onLimit` are the host's and not part of it. */
  readonly ruleset: string;
  /** Fingerprint of the roster. */
  readonly roster: string;
  /** The engine's version and the zone data with which it decides. */
  readonly environment: Decision["environment"];
  /** What is worth a look although it loads. */
  readonly warnings: readonly Issue[];
  /** The state before the first lead; see `initialState`. */
  readonly initial: State;
}

/** What an engine is made of: documents that `checkRuleset` and `checkRoster` found no fault with. */
export interface EngineInput {
  readonly ruleset: Ruleset;
  readonly roster: Roster;
  /** Entries of the tables that have none in the ruleset. */
  readonly tables?: { readonly [table: Id]: Entries };
  readonly limits?: Partial<Limits>;
  /** What follows when a rule's condition runs out of steps: read on (default), or leave the lead unassigned. */
  readonly onLimit?: "next-rule" | "unassigned";
  /** Time-zone data; without them only `UTC` is known. */
  readonly zones?: Zones;
}

/** How a roster becomes a checked one, and what is worth a warning once it is bound. */
export interface RosterIntake<RosterInput> {
  readonly parse: (roster: RosterInput) => Roster;
  readonly warn: (roster: Roster, bound: BoundRoster) => readonly Issue[];
}

/**
 * A router from documents that were checked before, without zod in the bundle: for warehouses, edge runtimes and hosts that
 * check at build time. `createRouter` of `lead-router` checks and builds in one. The documents are copied.
 *
 * @param input - a ruleset and a roster without issues; `tables` for those without entries; limits, and what follows them.
 * @returns a frozen router.
 *
 * @example
 * ```ts
 * import { createEngine, initialState } from "lead-router/core";
 * const engine = createEngine({
 *   ruleset: {
 *     schema: 1, id: "demo", timezone: "UTC", pools: { all: { members: [{ rep: "ana" }] } },
 *     rules: [{ id: "everyone", assign: [{ pool: "all" }] }],
 *   },
 *   roster: { schema: 1, reps: [{ id: "ana", hours: "always" }] },
 * });
 * const decision = engine.route({ id: "L-1" }, { state: initialState(engine), at: "2026-11-23T09:00:00Z" });
 * console.log(decision.outcome, JSON.stringify(decision.assignments[0]?.target)); // assigned {"rep":"ana"}
 * ```
 */
export function createEngine(input: EngineInput): Router<Roster> {
  const { ruleset, roster, tables = {} } = input;
  const program = compileInput({ ...input, ruleset: frozenJson(ruleset), tables: frozenJson(tables) });
  return assembleRouter(program, frozenJson(roster), { parse: (next: Roster) => frozenJson(next), warn: () => [] });
}

/** Compiles an engine's input, but for its roster. The documents must not change afterwards. */
export function compileInput(input: Omit<EngineInput, "roster">): Program {
  return compileProgram(input.ruleset, {
    limits: { ...DEFAULT_LIMITS, ...input.limits },
    onLimit: input.onLimit ?? "next-rule",
    tables: input.tables ?? {},
    zones: cacheOffsets(input.zones ?? UTC_ONLY),
  });
}

/** The router of a program and a checked roster. */
export function assembleRouter<RosterInput>(
  program: Program,
  roster: Roster,
  intake: RosterIntake<RosterInput>,
): Router<RosterInput> {
  const bound = bindRoster(program, roster);
  return Object.freeze({
    route: (lead, options) => route(program, bound, lead, checkCall(options)),
    explain: (lead, options) => route(program, bound, lead, checkCall({ ...options, explain: "full" })),
    needs: (lead, options) => needsOf(program, bound, lead, options),
    read: (lead) => readFields(program.preparation, lead),
    session: (state) => createSession(program, bound, state),
    record: (lead, decision, history) => keepRecord(program, bound, lead, decision, history),
    followUp: (event, options) => followUp(program, bound, event, options),
    eventNeeds: (event, options = {}) => eventNeeds(program, bound, event, options),
    planLeave: (event, options) =>
      planLeave(program, { roster: bound, withoutRep: (rep) => withoutRep(program, roster, rep) }, event, options),
    orderBacklog: (leads, options) => orderBacklog(program, leads, checkCall({ ...options, state: bound.initial }).at),
    routeBacklog: (leads, options) => routeBacklog(program, bound, leads, options),
    withRoster: (next) => assembleRouter(program, intake.parse(next), intake),
    ruleset: program.fingerprint,
    roster: bound.fingerprint,
    environment: program.environment,
    warnings: intake.warn(roster, bound),
    initial: bound.initial,
  } satisfies Router<RosterInput>);
}

function needsOf(
  program: Program,
  roster: BoundRoster,
  lead: object,
  options: Parameters<Router["needs"]>[1],
): readonly string[] {
  const call = checkCall({ ...options, state: roster.initial });
  const prepared = prepareLead(program.preparation, lead, { now: call.at, history: call.history });
  return prepared.ok ? listNeeds(program, roster, prepared, call) : [];
}
