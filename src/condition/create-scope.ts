import { NO_OVERRUNS } from "./note-overrun.js";
import type { Scope } from "./scope.js";
import type { LeadValue } from "./value.js";

const NOBODY: Scope["chosen"] = Object.freeze(Object.create(null));

/** A scope in which nothing has been evaluated, with so many steps for all conditions together. */
export function createScope(lead: readonly LeadValue[], now: number, remaining: number): Scope {
  return {
    lead,
    rep: null,
    chosen: NOBODY,
    now,
    item: null,
    steps: 0,
    remaining,
    exceeded: false,
    overruns: NO_OVERRUNS,
  };
}
