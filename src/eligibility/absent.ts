import type { Span } from "../time/span.js";
import type { BoundRep } from "./bound-rep.js";
import type { Judging } from "./judging.js";

/** The gate `absent`: the rep is away by date, and nobody stands in whom the target would have instead. */
export function absent(rep: BoundRep, { scope, standInFor }: Judging): boolean {
  if (absenceAt(rep, scope.now) === null) return false;
  return standInFor === null || standInFor(rep) === null;
}

/** The absence that an instant lies in; of several that overlap the one that ends last. */
export function absenceAt({ absences }: BoundRep, instant: number): Span | null {
  let longest: Span | null = null;
  for (const absence of absences) {
    if (absence.from > instant) break;
    if (instant < absence.until && (longest === null || absence.until > longest.until)) longest = absence;
  }
  return longest;
}
