import { checkReferencesToRoster } from "./check/check-references-to-roster.js";
import { checkRouterOptions } from "./check/check-router-options.js";
import { emptyPoolIssues } from "./check/empty-pool-issues.js";
import { parseRoster } from "./check/parse-roster.js";
import { parseRuleset } from "./check/parse-ruleset.js";
import { parseTables } from "./check/parse-tables.js";
import { sortIssues } from "./check/sort-issues.js";
import { weightsTooFineIssues } from "./check/weights-too-fine-issues.js";
import { assembleRouter, compileInput, type Router } from "./engine.js";
import { createError, type ErrorName } from "./kernel/errors.js";
import type { Issue } from "./kernel/issue.js";
import type { Limits } from "./model/limits.js";
import type { BoundRoster } from "./targets/program.js";
import { defaultZones } from "./time/default-zones.js";
import type { Zones } from "./time/zones.js";

/** What a router is made of: documents of any origin, checked here. */
export interface RouterInput {
  /** The policy; see `Ruleset`. */
  readonly ruleset: unknown;
  /** The facts about the reps; see `Roster`. */
  readonly roster: unknown;
  /** Entries of the tables that have none in the ruleset, by table. */
  readonly tables?: unknown;
  readonly limits?: Partial<Limits>;
  /** What follows when a rule's condition runs out of steps: read on (default), or leave the lead unassigned. */
  readonly onLimit?: "next-rule" | "unassigned";
  /** Time-zone data; by default those of the runtime (`Intl`). */
  readonly zones?: Zones;
}

/**
 * Checks a ruleset and a roster and makes a router of them. The documents are copied: changing them later has no effect.
 *
 * @param input - plain JSON of any origin.
 * @returns a frozen router without state of its own.
 * @throws an `OptionsError`, a `RulesetError` or a `RosterError`, in this order, with every issue of that input at once: path,
 * code, message, remedy. A rep whom only the ruleset names is an issue of the ruleset; weights that are too fine once
 * the roster's are known, of the roster.
 *
 * @example
 * ```ts
 * import { createRouter, initialState } from "lead-router";
 * const router = createRouter({
 *   ruleset: {
 *     schema: 1, id: "inbound", timezone: "America/Chicago",
 *     pools: { sales: { members: [{ rep: "ana" }, { rep: "ben" }] } },
 *     rules: [{ id: "us", when: { is: { country: "US" } }, assign: [{ pool: "sales" }] }],
 *     defaults: { rep: { hours: "always" } },
 *   },
 *   roster: { schema: 1, reps: [{ id: "ana" }, { id: "ben" }] },
 * });
 * const decision = router.route({ id: "L-1", country: "US" }, { state: initialState(router), at: "2026-11-23T09:00:00Z" });
 * console.log(decision.outcome, decision.rule, JSON.stringify(decision.assignments[0]?.target)); // assigned us {"rep":"ana"}
 * ```
 */
export function createRouter(input: RouterInput): Router {
  checkRouterOptions(input);
  const { limits, onLimit, zones = defaultZones() } = input;
  const options = { zones, ...(limits && { limits }) };
  const tables = input.tables === undefined ? {} : parseTables(input.tables, limits);
  const ruleset = parseRuleset(input.ruleset, tables, limits, zones);
  const roster = parseRoster(input.roster, ruleset, limits, zones);
  const program = compileInput({ ...options, ruleset, tables, ...(onLimit && { onLimit }) });
  const router = assembleRouter(program, roster, {
    parse: (next: unknown) => parseRoster(next, ruleset, limits, zones),
    warn: (next, bound) => {
      refuse("RosterError", "roster_invalid", weightIssues(bound));
      return Object.freeze(sortIssues([...checkReferencesToRoster(ruleset, next), ...emptyPools(bound)]));
    },
  });
  // What is a warning when a later roster comes is an error now: nothing is running yet that would have to go on.
  refuse("RulesetError", "ruleset_invalid", router.warnings);
  return router;
}

function refuse(name: ErrorName, code: string, issues: readonly Issue[]): void {
  if (issues.length > 0) throw createError(name, code, issues);
}

function emptyPools({ pools }: BoundRoster): readonly Issue[] {
  return emptyPoolIssues(new Map([...pools].map(([id, { members }]) => [id, members.map(({ rep }) => rep.id)])));
}

function weightIssues({ pools }: BoundRoster): readonly Issue[] {
  return weightsTooFineIssues(new Map([...pools].map(([id, { members }]) => [id, members.map((each) => each.weight)])));
}
