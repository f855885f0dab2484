import type { BoundRep } from "./bound-rep.js";
import type { Judging } from "./judging.js";

/** The gate `paused`: the rep takes no turns now. The instant until which a pause runs is not part of it. */
export function paused(rep: BoundRep, judging: Judging): boolean {
  return judging.pauses && judging.scope.now < rep.pausedUntil;
}
