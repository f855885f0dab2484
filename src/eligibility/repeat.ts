import type { BoundRep } from "./bound-rep.js";
import type { Judging } from "./judging.js";

/** The gate `repeat`: the rep is one of the last who had this lead. */
export function repeat(rep: BoundRep, judging: Judging): boolean {
  return judging.repeats.includes(rep.id);
}
