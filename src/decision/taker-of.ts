import type { Placement } from "../targets/placement-of.js";
import type { Journey, Stage } from "./journey.js";

/** The rule or fallback that took the lead, and whom it went to, role by role. */
export interface Taker {
  readonly stage: Stage;
  readonly placements: readonly Placement[];
}

/** Who took the lead at the end of its way; `null`: nobody. */
export function takerOf({ stages, held }: Journey): Taker | null {
  const stage = stages[stages.length - 1];
  if (stage === undefined || stage.result !== "taken" || held !== null) return null;
  return { stage, placements: placementsOf(stage) };
}

// Mostly one role: a list of one is made without room for more.
function placementsOf({ roles }: Stage): readonly Placement[] {
  const only = roles.length === 1 ? roles[0]?.placement : undefined;
  if (only) return [only];
  return roles.map(({ placement }) => placement).filter((each) => each !== null);
}
