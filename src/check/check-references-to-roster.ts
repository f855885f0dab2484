import type { Issue } from "../kernel/issue.js";
import { childPath } from "../kernel/json-path.js";
import type { Roster } from "../model/roster.js";
import type { Ruleset } from "../model/ruleset.js";
import { danglingRep } from "./check-reps.js";
import { sortIssues } from "./sort-issues.js";
import { walkRules, walkSteps } from "./walk-rules.js";

/** Reps that a ruleset names, as members of pools and as targets, and that are not in the roster. */
export function checkReferencesToRoster(ruleset: Ruleset, roster: Roster): Issue[] {
  const ids = new Set(roster.reps.map(({ id }) => id));
  const steps = walkSteps(walkRules(ruleset.rules, "rules"), ruleset.fallback);
  return [
    ...sortIssues([
      ...Object.entries(ruleset.pools).flatMap(([id, pool]) =>
        pool.members.flatMap((member, index) => {
          const path = childPath(`${childPath("pools", id)}.members`, index);
          return "rep" in member ? danglingRep(member.rep, `${path}.rep`, ids) : [];
        }),
      ),
      ...steps.flatMap(({ path, step }) => ("rep" in step ? namedReps(step.rep, `${path}.rep`, ids) : [])),
    ]),
  ];
}

function namedReps(named: unknown, path: string, ids: ReadonlySet<string>): readonly Issue[] {
  if (typeof named === "string") return danglingRep(named, path, ids);
  const list: readonly unknown[] = Array.isArray(named) ? named : [];
  return list.flatMap((id, index) => (typeof id === "string" ? danglingRep(id, childPath(path, index), ids) : []));
}
