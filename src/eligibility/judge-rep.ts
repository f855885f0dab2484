import type { Gate } from "../model/words.js";
import type { BoundRep } from "./bound-rep.js";
import { capacity } from "./capacity.js";
import { inactive } from "./inactive.js";
import type { Judging } from "./judging.js";
import { paused } from "./paused.js";
import { repeat } from "./repeat.js";
import { requires } from "./requires.js";

/** The first gate that stops the rep, in the order of the design; `null`: none does. */
export function judgeRep(rep: BoundRep, judging: Judging): Gate | null {
  if (inactive(rep)) return "inactive";
  if (repeat(rep, judging)) return "repeat";
  if (paused(rep, judging)) return "paused";
  if (requires(rep, judging)) return "requires";
  if (capacity(rep, judging)) return "capacity";
  return null;
}
