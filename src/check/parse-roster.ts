import { createError } from "../kernel/errors.js";
import type { Roster } from "../model/roster.js";
import { examineRoster, type RosterOptions } from "./examine-roster.js";
import { freezeDeep } from "./freeze-deep.js";

/**
 * A frozen copy of a roster without issues; later changes to the original have no effect.
 *
 * @throws RosterError with every issue.
 */
export function parseRoster(document: unknown, options?: RosterOptions): Roster {
  const { roster, issues } = examineRoster(document, options);
  if (issues.length > 0 || roster === undefined) throw createError("RosterError", "roster_invalid", issues);
  return freezeDeep(roster);
}
