import type { BoundRep } from "./bound-rep.js";

/** The gate `inactive`: the rep has left, or is not in the roster. */
export function inactive(rep: BoundRep): boolean {
  return !rep.active;
}
