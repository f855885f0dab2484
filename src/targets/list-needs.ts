import { compareText } from "../kernel/compare-text.js";
import { type Reading, readRules } from "../matching/read-rules.js";
import type { CompiledStep } from "./compiled-step.js";
import { listEntries } from "./list-entries.js";
import type { Leaf, Program } from "./program.js";
import type { Routing } from "./routing.js";

/**
 * The keys of every state entry that a lead can read or change: those of each rule that can come to decide about it, and
 * of the fallback. Sorted. Matching needs no state, so a host loads these first and routes then. Of a lead that may wait
 * it depends on later instants, too, when to try again: where rules or conditions change with time, all may decide then.
 */
export function listNeeds(program: Program, routing: Routing): readonly string[] {
  const keys = new Set<string>();
  const now = stepsNow(program, routing);
  const waits = mayWait(now);
  const { edges, readsNow } = program.times;
  const steps = waits && (readsNow || edges.length > 0) ? stepsEver(program) : now.steps;
  const needing = { routing, anyName: waits && readsNow, roles: program.roles };
  for (const step of steps) listEntries(step, needing, keys);
  return [...keys].sort(compareText);
}

/** The steps that may be tried at the instant of the call, and whether their rules say to wait. */
interface PossibleSteps {
  readonly steps: readonly CompiledStep[];
  readonly patient: boolean;
}

function stepsNow(program: Program, { scope }: Routing): PossibleSteps {
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
