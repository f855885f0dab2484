import type { Gate } from "../model/words.js";
import { absent } from "./absent.js";
import type { BoundMember } from "./bound-pool.js";
import type { BoundRep } from "./bound-rep.js";
import { capacity } from "./capacity.js";
import { caps } from "./caps.js";
import { hours } from "./hours.js";
import { inactive } from "./inactive.js";
import type { Judging } from "./judging.js";
import { paused } from "./paused.js";
import { repeat } from "./repeat.js";
import { requires } from "./requires.js";

/**
 * The first gate that stops the rep, in the order of the design; `null`: none does. Whether a rep is too far ahead depends
 * on who else passes, and is judged for the pool as a whole.
 */
export function judgeRep(rep: BoundRep, judging: Judging, member: BoundMember | null = null): Gate | null {
  const { exempt } = judging;
  if (inactive(rep) && !(rep.known && exempt.includes("inactive"))) return "inactive";
  if (repeat(rep, judging)) return "repeat";
  if (absent(rep, judging) && !exempt.includes("absent")) return "absent";
  if (paused(rep, judging) && !exempt.includes("paused")) return "paused";
  if (hours(rep, judging) && !exempt.includes("hours")) return "hours";
  if (requires(rep, judging, member) && !exempt.includes("requires")) return "requires";
  if (capacity(rep, judging) && !exempt.includes("capacity")) return "capacity";
  if (caps(rep, judging, member) && !exempt.includes("caps")) return "caps";
  return null;
}
