import { buildDecision, refuseLead } from "./decision/build-decision.js";
import type { Call } from "./decision/call.js";
import type { Journey, Stage } from "./decision/journey.js";
import { type Reading, readRules } from "./matching/read-rules.js";
import type { Decision } from "./model/decision.js";
import { prepareLead } from "./prepare/prepare-lead.js";
import type { BoundRoster, Program } from "./targets/program.js";
import type { Routing } from "./targets/routing.js";
import { startRouting } from "./targets/start-routing.js";
import { takeSteps, wasTaken } from "./targets/take-steps.js";

/**
 * The whole decision: read the lead once, find the rule that is true, try its steps until one takes the lead, and say why.
 * Pure: the same lead, program, roster and call give the same decision.
 */
export function route(program: Program, roster: BoundRoster, lead: object, call: Call): Decision {
  const prepared = prepareLead(program.preparation, lead, { now: call.at, history: call.history });
  if (!prepared.ok) return refuseLead(program, roster, call, prepared);
  const routing = startRouting(program, roster, prepared, call);
  const reading: Reading = { scope: routing.scope, steps: program.steps, onLimit: program.onLimit };
  const journey = travel(program, routing, reading);
  return buildDecision(program, roster, call, { prepared, journey, reading });
}

/** Reads rules until one whose steps take the lead, or whose `otherwise` says to stop; then the fallback, unless told not to. */
function travel(program: Program, routing: Routing, reading: Reading): Journey {
  const stages: Stage[] = [];
  const readOn = readRules(program.rules, program.index, reading);
  let deciding: Journey["deciding"] = null;
  for (;;) {
    const found = readOn();
    if (found.kind === "stopped") return { stages, deciding, stopped: found.node };
    if (found.kind === "none") break;
    const { steps, settings } = found.leaf;
    const tried = takeSteps(steps, settings.repeat, routing);
    deciding = found.node;
    stages.push({ node: deciding, actions: settings.actions, tried });
    if (wasTaken(tried) || settings.otherwise === "unassigned") return { stages, deciding, stopped: null };
    if (settings.otherwise !== "next-rule") break;
  }
  return { stages: [...stages, ...fallBack(program, routing)], deciding, stopped: null };
}

function fallBack({ fallback }: Program, routing: Routing): readonly Stage[] {
  if (fallback === null) return [];
  return [{ node: null, actions: fallback.actions, tried: takeSteps(fallback.steps, fallback.repeat, routing) }];
}
