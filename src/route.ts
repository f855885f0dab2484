import { createScope } from "./condition/create-scope.js";
import { answerAgain } from "./decision/answer-again.js";
import { buildDecision, refuseLead } from "./decision/build-decision.js";
import type { Call } from "./decision/call.js";
import { findRetry } from "./decision/find-retry.js";
import { glanceAt } from "./decision/glance-at.js";
import type { Journey, Stage } from "./decision/journey.js";
import { append } from "./kernel/append.js";
import { type Reading, readRules } from "./matching/read-rules.js";
import type { Decision } from "./model/decision.js";
import { prepareAgain, prepareLead, readLeadId } from "./prepare/prepare-lead.js";
import type { PreparedLead } from "./prepare/prepared.js";
import { instantsCompared } from "./targets/instants-compared.js";
import type { BoundRoster, Program } from "./targets/program.js";
import type { Routing } from "./targets/routing.js";
import { startRouting } from "./targets/start-routing.js";
import { takeRoles } from "./targets/take-roles.js";
import { SEARCH_HORIZON_MS } from "./time/next-opening.js";

/**
 * The whole decision: read the lead once, find the rule that is true, try its steps until one takes the lead, and say why.
 * Pure: the same lead, program, roster and call give the same decision.
 */
export function route(program: Program, roster: BoundRoster, lead: object, call: Call): Decision {
  const decided = call.history?.decided;
  if (decided !== undefined) return answerAgain(decided, readLeadId(program.preparation, lead));
  const prepared = prepareLead(program.preparation, lead, { now: call.at, history: call.history });
  if (!prepared.ok) return refuseLead(program, roster, call, prepared);
  const { trip, retryAt } = settle({ program, roster, prepared, call });
  const { journey, reading, routing } = trip;
  const { scope, costNotes: noted } = routing;
  return buildDecision(program, roster, call, { prepared, journey, reading, scope, noted, retryAt });
}

const NO_STAGES: readonly Stage[] = Object.freeze([]);

/** One lead that sets out. */
interface Departure {
  readonly program: Program;
  readonly roster: BoundRoster;
  readonly prepared: PreparedLead;
  readonly call: Call;
}

/** A lead's way at one instant, and what it was gone with. */
interface Trip {
  readonly routing: Routing;
  readonly reading: Reading;
  readonly journey: Journey;
}

/** Where the lead comes to, and when a lead that waits is worth another try. */
interface Settled {
  readonly trip: Trip;
  readonly retryAt: number | null;
}

/** Where a rule says to wait for somebody the lead waits, unless nothing can change: then it goes on to the fallback. */
function settle(departure: Departure): Settled {
  const patient = settleAs(departure, true);
  const forNobody = patient.retryAt === null && patient.trip.journey.held === "otherwise";
  return forNobody ? settleAs(departure, false) : patient;
}

function settleAs(departure: Departure, patient: boolean): Settled {
  const trip = travel(departure, patient);
  const { held } = trip.journey;
  if (held === null) return { trip, retryAt: null };
  const retryAt = whenToRetry(departure, trip.journey, patient);
  return { trip, retryAt: retryAt ?? (held === "wait" ? departure.call.at + SEARCH_HORIZON_MS : null) };
}

function travel({ program, roster, prepared, call }: Departure, patient: boolean): Trip {
  const routing = startRouting(program, roster, prepared, call);
  // On a budget of its own: which rules are read never depends on how much the steps before them took, hence on no state.
  const scope = createScope(prepared.lead, call.at, program.decisionSteps);
  const reading: Reading = { scope, steps: program.steps, onLimit: program.onLimit };
  return { routing, reading, journey: findTaker(program, routing, reading, patient) };
}

/** Reads rules until one whose steps take or hold the lead, or whose `otherwise` says to stop; then the fallback, unless told not to. */
function findTaker(program: Program, routing: Routing, reading: Reading, patient: boolean): Journey {
  let stages: Stage[] | null = null;
  const readOn = readRules(program.rules, program.index, reading);
  let deciding: Journey["deciding"] = null;
  for (;;) {
    const found = readOn();
    if (found.kind === "stopped") return { stages: stages ?? NO_STAGES, deciding, stopped: found.node, held: null };
    if (found.kind === "none") break;
    const { roles, settings, sla } = found.leaf;
    const { actions, otherwise } = settings;
    const taken = takeRoles(roles, settings.repeat, routing);
    deciding = found.node;
    stages = append<Stage>(stages, { node: deciding, actions, sla, roles: taken.roles, result: taken.result });
    if (taken.result === "held") return { stages, deciding, stopped: null, held: "wait" };
    if (taken.result === "taken" || otherwise === "unassigned") return { stages, deciding, stopped: null, held: null };
    if (otherwise === "wait" && patient) return { stages, deciding, stopped: null, held: "otherwise" };
    if (otherwise !== "next-rule") break;
  }
  return withFallback(program, routing, { stages: stages ?? NO_STAGES, deciding, stopped: null, held: null });
}

function withFallback({ fallback }: Program, routing: Routing, journey: Journey): Journey {
  if (fallback === null) return journey;
  const { actions, sla } = fallback;
  const taken = takeRoles(fallback.roles, fallback.repeat, routing);
  const stage: Stage = { node: null, actions, sla, roles: taken.roles, result: taken.result };
  const held = taken.result === "held" ? "wait" : null;
  return { ...journey, stages: [...journey.stages, stage], held };
}

/** When a lead that waits now is routed otherwise, if nothing else happens; `null`: not within 60 days. */
function whenToRetry(departure: Departure, journey: Journey, patient: boolean): number | null {
  const { program, roster, prepared, call } = departure;
  const { zones, timezone } = program.repBinding.time;
  // Whoever starts to wait now still waits since now.
  const waiting = { ...prepared, since: prepared.since ?? call.at };
  const compared = instantsCompared(program, roster, prepared, call.at);
  const changing = { program: program.times, roster: roster.times, compared, zones, timezone };
  const input = { reps: roster.reps, readsNow: program.times.readsNow };
  const until = call.at + SEARCH_HORIZON_MS;
  const glance = (at: number, hoping: boolean) => {
    const later = { ...departure, prepared: prepareAgain(program.preparation, waiting, at), call: { ...call, at } };
    return glanceAt(travel(later, hoping).journey, at, input);
  };
  const first = glanceAt(journey, call.at, input);
  const { at, givesUp } = findRetry({ from: call.at, until }, first, changing, (later) => glance(later, patient));
  if (at === null || !givesUp) return at;
  // From where it gives up it is routed to the fallback, which may say to wait, too.
  const then = glance(at, false);
  return then.waits ? findRetry({ from: at, until }, then, changing, (later) => glance(later, false)).at : at;
}
