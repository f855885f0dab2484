import type { BoundRep } from "./bound-rep.js";
import type { Judging } from "./judging.js";

/** The gate `capacity`: one more lead would be more than the rep may hold. A load equal to the limit is full. */
export function capacity(rep: BoundRep, judging: Judging): boolean {
  return rep.capacity !== Number.POSITIVE_INFINITY && judging.openOf(rep.id) + 1 > rep.capacity;
}
