import type { BoundRep } from "./bound-rep.js";
import type { Judging } from "./judging.js";

/** The gate `repeat`: the rep is one of the last who had this lead, or has it for another role. */
export function repeat({ id }: BoundRep, { repeats, serving, exempt }: Judging): boolean {
  return serving.includes(id) || (repeats.includes(id) && !exempt.includes("repeat"));
}
