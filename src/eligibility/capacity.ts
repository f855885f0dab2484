import type { BoundRep } from "./bound-rep.js";
import type { Judging } from "./judging.js";

/** The gate `capacity`: with the lead the rep would hold more than they may. A load equal to the limit is full. */
export function capacity(rep: BoundRep, judging: Judging): boolean {
  return rep.capacity !== Number.POSITIVE_INFINITY && judging.openOf(rep.id) + judging.cost > rep.capacity;
}
