import {
  applyChanges,
  createRouter,
  type Decision,
  initialState,
  type LeadRecord,
  type Router,
  type RoutingEvent,
  type State,
} from "lead-router";
import { asInput } from "../as-input.js";
import { factsOfDecision, factsOfMoves, factsOfState, targetsOf } from "./golden-facts.js";
import type { BacklogStep, EventStep, GoldenCase, GoldenStep, LeadStep } from "./golden-step.js";

/** What came of a step. */
export interface Outcome {
  facts: string[];
  /** What is written down and compared; `undefined`: nothing. */
  whole: unknown;
  decisions: readonly Decision[];
}

interface Way {
  router: Router;
  state: State;
  /** By lead id: the lead and what is kept of it. */
  records: Map<string, { lead: object; record: LeadRecord }>;
}

/** Takes the steps one after another, each on the state that those before it left. */
export function walkGolden({ ruleset, roster, at: usual, steps }: GoldenCase): Outcome[] {
  const router = createRouter({ ruleset: asInput(ruleset), roster: asInput(roster) });
  const way: Way = { router, state: initialState(router), records: new Map() };
  return steps.map((step) => takeStep(step, way, step.at ?? usual));
}

function takeStep(step: GoldenStep, way: Way, at: string): Outcome {
  if ("roster" in step && step.roster !== undefined) way.router = way.router.withRoster(asInput(step.roster));
  if ("lead" in step) return routeLead(step, way, at);
  if ("event" in step) return followEvent(step, way, at);
  if ("backlog" in step) return routeBacklog(step, way, at);
  return { facts: [], whole: undefined, decisions: [] };
}

function routeLead({ lead, history, before, uncommitted }: LeadStep, way: Way, at: string): Outcome {
  const { router } = way;
  way.state = applyChanges(asInput(way.state), asInput(before ?? []));
  const past = history === undefined ? {} : { history: asInput(history) };
  const decision = router.route(asInput(lead), { state: asInput(way.state), at, explain: "full", ...past });
  if (uncommitted !== true) way.state = applyChanges(asInput(way.state), asInput(decision.changes));
  if (uncommitted !== true && decision.leadId !== null) {
    const record = router.record(asInput(lead), asInput(decision), past.history);
    way.records.set(record.lead, { lead, record });
  }
  const { environment: _environment, ...whole } = decision;
  return { facts: [...factsOfDecision(decision), ...factsOfState(way.state)], whole, decisions: [decision] };
}

function followEvent({ event }: EventStep, way: Way, at: string): Outcome {
  const happened: RoutingEvent = { at, ...event };
  const { router, state, records } = way;
  const record = "lead" in happened ? records.get(happened.lead)?.record : undefined;
  const options = { state: asInput(state), ...(record && { record: asInput(record) }) };
  const followed = router.followUp(asInput(happened), options);
  const kept = "lead" in happened ? records.get(happened.lead) : undefined;
  if (followed.record !== null) records.set(followed.record.lead, { lead: kept?.lead ?? {}, record: followed.record });
  const plan = happened.type === "rep-left" ? planLeave(happened, way) : null;
  way.state = applyChanges(asInput(state), asInput(followed.changes));
  const whole = plan === null ? followed : { ...followed, plan: plan.moves.map(withoutEnvironment) };
  const { reason, credit } = followed;
  const facts = [reason, `credit ${credit.because}`, ...factsOfMoves(plan?.moves ?? []), ...factsOfState(way.state)];
  return { facts, whole, decisions: [] };
}

function planLeave(event: RoutingEvent & { type: "rep-left" }, { router, state, records }: Way) {
  const leads = [...records.values()].filter(({ record: { status, assignments } }) => {
    return status === "open" && assignments.some(({ target }) => "rep" in target && target.rep === event.rep);
  });
  return router.planLeave(asInput(event), { state: asInput(state), leads: asInput(leads), explain: "none" });
}

function withoutEnvironment({ decision, ...move }: { decision: Decision }): unknown {
  const { environment: _environment, ...whole } = decision;
  return { ...move, decision: whole };
}

function routeBacklog({ backlog }: BacklogStep, way: Way, at: string): Outcome {
  const leads = backlog.map(({ lead, since }) => ({ lead, history: { since } }));
  const released = way.router.routeBacklog(asInput(leads), { state: asInput(way.state), at, explain: "none" });
  for (const { decision } of released) way.state = applyChanges(way.state, decision.changes);
  const facts = released.flatMap(({ decision }) => targetsOf(decision).map((target) => `${decision.leadId} ${target}`));
  const decisions = released.map(({ decision }) => decision);
  return { facts, whole: decisions.map(({ environment: _environment, ...whole }) => whole), decisions };
}
