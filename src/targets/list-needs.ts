import { createScope } from "../condition/create-scope.js";
import { compareText } from "../kernel/compare-text.js";
import { type Reading, readRules } from "../matching/read-rules.js";
import { prepareAgain } from "../prepare/prepare-lead.js";
import type { PreparedLead } from "../prepare/prepared.js";
import { SEARCH_HORIZON_MS } from "../time/next-opening.js";
import type { CompiledStep } from "./compiled-step.js";
import { instantsCompared } from "./instants-compared.js";
import { listEntries, type Needing } from "./list-entries.js";
import { nextOfRuleset } from "./next-of-ruleset.js";
import type { BoundRoster, Leaf, Program } from "./program.js";
import type { Routing } from "./routing.js";
import type { Standing } from "./standing.js";
import { startRouting } from "./start-routing.js";

/**
 * The keys of every state entry that a lead can read or change: those of each rule that can come to decide about it, and
 * of the fallback. Sorted. Matching needs no state, so a host loads these first and routes then. Of a lead that may wait
 * it depends on later instants, too, when to try again: where rules or conditions change with time, all may decide then.
 */
export function listNeeds(
  program: Program,
  roster: BoundRoster,
  prepared: PreparedLead,
  call: { readonly standing: Standing; readonly at: number },
): readonly string[] {
  const keys = new Set<string>();
  const now = stepsNow(program, prepared, call.at);
  const waits = mayWait(now);
  const { edges, readsNow } = program.times;
  const steps = waits && (readsNow || edges.length > 0) ? stepsEver(program) : now.steps;
  const anyName = waits && readsNow;
  const routing = startRouting(program, roster, prepared, call);
  const later = anyName && partitionsAny(program) ? routingsLater(program, roster, prepared, call) : [];
  const { roles } = program;
  const needing: Needing = { routing, moments: [routing, ...later], anyName, roles, partitions: new Map() };
  for (const step of steps) listEntries(step, needing, keys);
  return [...keys].sort(compareText);
}

function partitionsAny({ pools }: Program): boolean {
  return [...pools.values()].some(({ policy }) => policy.partitionBy !== null);
}

/** The lead as it would be routed whenever something that the ruleset asks of the time changes: by then its partition may have. */
function routingsLater(
  program: Program,
  roster: BoundRoster,
  prepared: PreparedLead,
  { standing, at }: { readonly standing: Standing; readonly at: number },
): readonly Routing[] {
  const { zones, timezone } = program.repBinding.time;
  const compared = instantsCompared(program, roster, prepared, at);
  const times = { program: program.times, compared, zones, timezone };
  const routings: Routing[] = [];
  for (let next = nextOfRuleset(at, times); next <= at + SEARCH_HORIZON_MS; next = nextOfRuleset(next, times)) {
    const later = prepareAgain(program.preparation, prepared, next);
    routings.push(startRouting(program, roster, later, { standing, at: next }));
  }
  return routings;
}

/** The steps that may be tried at the instant of the call, and whether their rules say to wait. */
interface PossibleSteps {
  readonly steps: readonly CompiledStep[];
  readonly patient: boolean;
}

function stepsNow(program: Program, { lead }: PreparedLead, at: number): PossibleSteps {
  const scope = createScope(lead, at, program.decisionSteps);
  const reading: Reading = { scope, steps: program.steps, onLimit: program.onLimit };
  const readOn = readRules(program.rules, program.index, reading);
  const steps: CompiledStep[] = [];
  let patient = false;
  for (;;) {
    const found = readOn();
    if (found.kind === "stopped") return { steps, patient };
    if (found.kind === "none") break;
    const { otherwise } = found.leaf.settings;
    steps.push(...stepsOf(found.leaf));
    patient ||= otherwise === "wait";
    if (otherwise === "unassigned") return { steps, patient };
    if (otherwise !== "next-rule") break;
  }
  return { steps: [...steps, ...stepsOf(program.fallback)], patient };
}

function stepsEver({ rules, fallback }: Program): readonly CompiledStep[] {
  return [...rules.map(({ leaf }) => leaf), fallback].flatMap(stepsOf);
}

function stepsOf(assigning: Pick<Leaf, "roles"> | null): readonly CompiledStep[] {
  return assigning === null ? [] : assigning.roles.flatMap((each) => each.steps);
}

function mayWait({ steps, patient }: PossibleSteps): boolean {
  return patient || steps.some(({ kind }) => kind === "wait");
}
