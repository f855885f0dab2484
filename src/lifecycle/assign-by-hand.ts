import type { Change, Open } from "../model/change.js";
import type { LeadRecord } from "../model/record.js";
import type { Id } from "../model/words.js";
import { applyChanges } from "../state/apply-changes.js";
import type { Following } from "./following.js";
import { holdersOf } from "./holders-of.js";
import { holdingChanges, releasingChanges } from "./holding-changes.js";

/**
 * The lead goes to a rep past every rule: whoever had it holds it no more, the rep holds it, and no turn is taken. It costs
 * them what it cost before, else one lead. Whoever has it by hand serves the first role that was served.
 */
export function assignByHand(
  rep: Id,
  record: LeadRecord,
  { program, roster, state, at }: Following,
): { readonly record: LeadRecord; readonly changes: readonly Change[] } {
  const released = releasingChanges(record, state);
  const holds = roster.tracked.has(rep) ? [holdBy(rep, record)] : [];
  const role = record.assignments[0]?.role ?? program.firstRole;
  const before = holdersOf(record.assignments).filter((holder) => holder !== rep);
  return {
    changes: [...released, ...holdingChanges(holds, at, applyChanges(state, released))],
    record: {
      ...record,
      ...{ status: "open", attempt: record.attempt + 1, tried: [...before, ...record.tried] },
      assignments: [{ role, target: { rep }, pool: null, handler: null, exempt: [] }],
      ...{ assignedAt: at, acceptedAt: null, turns: [], holds, openedAt: at },
    },
  };
}

function holdBy(rep: Id, { holds }: LeadRecord): Open {
  const before = holds.find((hold) => hold.type === "open");
  const change = { type: "open", rep, by: before?.by ?? holds[0]?.by ?? 1 } as const;
  return before?.value === undefined ? change : { ...change, value: before.value };
}
