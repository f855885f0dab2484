import type { Finder } from "../engine/engine.js";
import { parseLead } from "../workload/workload.js";

/** What every engine should find: a lead's text and the rule that takes it. */
export interface Expected {
  readonly text: string;
  readonly rule: string | null;
}

/**
 * How many milliseconds it took an engine to find the expected rule for every lead.
 *
 * @throws an error that shows the lead, where it finds another.
 */
export async function assertAgreement(name: string, finder: Finder, expected: readonly Expected[]): Promise<number> {
  const start = performance.now();
  for (const { text, rule } of expected) {
    const found = await finder.find(parseLead(text));
    if (found === rule) continue;
    throw new Error(`engines disagree: ${name} finds ${found}, hash dispatcher finds ${rule}, for the lead ${text}`);
  }
  return performance.now() - start;
}
