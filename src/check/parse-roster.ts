import { createError } from "../kernel/errors.js";
import { DEFAULT_LIMITS, type Limits } from "../model/limits.js";
import type { Roster } from "../model/roster.js";
import type { Ruleset } from "../model/ruleset.js";
import type { Zones } from "../time/zones.js";
import { examineRosterFor } from "./examine-roster.js";
import { freezeDeep } from "./freeze-deep.js";

/**
 * A frozen copy of a roster without issues; later changes to the original have no effect.
 *
 * @param ruleset - the one that it is for, as `parseRuleset` gave it: it is not read again.
 * @throws RosterError with every issue.
 */
export function parseRoster(document: unknown, ruleset: Ruleset, limits?: Partial<Limits>, zones?: Zones): Roster {
  const { roster, issues } = examineRosterFor(ruleset, document, { ...DEFAULT_LIMITS, ...limits }, zones);
  if (issues.length > 0 || roster === undefined) throw createError("RosterError", "roster_invalid", issues);
  return freezeDeep(roster);
}
