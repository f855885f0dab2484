import type { Roster } from "../model/roster.js";
import type { Id } from "../model/words.js";
import { bindRoster } from "../targets/bind-roster.js";
import type { BoundRoster, Program } from "../targets/program.js";

/** The roster with a rep who is no longer active. */
export function withoutRep(program: Program, roster: Roster, leaver: Id): BoundRoster {
  const reps = roster.reps.map((rep) => (rep.id === leaver ? { ...rep, active: false as const } : rep));
  return bindRoster(program, { ...roster, reps });
}
