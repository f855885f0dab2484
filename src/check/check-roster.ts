import type { Issue } from "../kernel/issue.js";
import { examineRoster, type RosterOptions } from "./examine-roster.js";

/**
 * Every issue with a roster at once, in the order of their paths; none: it can be loaded. Takes anything and never
 * throws. With its ruleset also what the roster names of it: schedules, pools, and hours that neither says.
 *
 * @example
 * ```ts
 * import { checkRoster } from "lead-router";
 * const issues = checkRoster({ schema: 1, reps: [{ id: "ana", hours: "always" }, { id: "ana", hours: "always" }] });
 * console.log(issues[0]?.path, issues[0]?.code); // reps[1].id duplicate_id
 * ```
 */
export function checkRoster(roster: unknown, options?: RosterOptions): readonly Issue[] {
  return examineRoster(roster, options).issues;
}
