import type { Issue } from "../kernel/issue.js";
import { childPath } from "../kernel/json-path.js";
import { quote } from "../kernel/quote.js";
import type { Rep, Roster } from "../model/roster.js";
import type { Ruleset } from "../model/ruleset.js";
import { repHours } from "./check-hours.js";
import { dangling } from "./check-references.js";
import type { Draft } from "./draft.js";
import { type KnownNames, knownNames } from "./known-names.js";

/** What a roster names of its ruleset (schedules, holidays, pools), and reps whose hours neither says. */
export function checkRepsAgainstRuleset(roster: Draft<Roster>, ruleset: Draft<Ruleset>): readonly Issue[] {
  const names = knownNames(ruleset);
  const inherited = ruleset.defaults?.rep?.hours !== undefined;
  return (roster.reps ?? []).flatMap((rep, index) => {
    if (rep === undefined) return [];
    const path = childPath("reps", index);
    const hours = "hours" in rep ? repHours(rep.hours, `${path}.hours`, names) : withoutHours(rep, path, inherited);
    return [...hours, ...openPools(rep, path, names)];
  });
}

function withoutHours(rep: Draft<Rep>, path: string, inherited: boolean): readonly Issue[] {
  if (inherited) return [];
  const message = `nothing says when ${rep.id === undefined ? "this rep" : `\`${quote(rep.id)}\``} works`;
  const remedy = 'write `"hours": "always"` on the rep, or in `defaults.rep` of the ruleset for all';
  return [{ path, code: "no_hours", message, remedy }];
}

function openPools(rep: Draft<Rep>, path: string, names: KnownNames): readonly Issue[] {
  return Object.keys(rep.openIn ?? {}).flatMap((id) => dangling(id, "pools", childPath(`${path}.openIn`, id), names));
}
