import { compareText } from "../kernel/compare-text.js";
import { type Reading, readRules } from "../matching/read-rules.js";
import type { CompiledStep } from "./compiled-step.js";
import { listEntries } from "./list-entries.js";
import type { BoundRoster, Program } from "./program.js";
import type { Routing } from "./routing.js";

/**
 * The keys of every state entry that a lead can read or change: those of each rule that can come to decide about it, and
 * of the fallback. Sorted. Matching needs no state, so a host loads these first and routes then.
 */
export function listNeeds(program: Program, roster: BoundRoster, routing: Routing): readonly string[] {
  const keys = new Set<string>();
  const reading: Reading = { scope: routing.scope, steps: program.steps, onLimit: program.onLimit };
  for (const step of possibleSteps(program, reading)) listEntries(step, routing, roster.tracked, keys);
  return [...keys].sort(compareText);
}

function possibleSteps(program: Program, reading: Reading): readonly CompiledStep[] {
  const steps: CompiledStep[] = [];
  const readOn = readRules(program.rules, program.index, reading);
  for (;;) {
    const found = readOn();
    if (found.kind === "stopped") return steps;
    if (found.kind === "none") break;
    steps.push(...found.leaf.steps);
    if (found.leaf.settings.otherwise === "unassigned") return steps;
    if (found.leaf.settings.otherwise !== "next-rule") break;
  }
  return [...steps, ...(program.fallback?.steps ?? [])];
}
