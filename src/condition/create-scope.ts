import { NO_OVERRUNS } from "./note-overrun.js";
import type { Scope } from "./scope.js";
import type { LeadValue } from "./value.js";

/** A scope in which nothing has been evaluated, with so many steps for all conditions together. */
export function createScope(lead: readonly LeadValue[], now: number, remaining: number): Scope {
  return { lead, rep: null, now, item: null, steps: 0, remaining, exceeded: false, overruns: NO_OVERRUNS };
}
