import { addThousandths } from "../kernel/add-thousandths.js";
import type { RepChange } from "../model/change.js";
import type { RepState } from "../model/state.js";
import type { Id } from "../model/words.js";
import { applyToRep } from "../state/apply-to-rep.js";
import { EMPTY_REP } from "../state/read-rep.js";
import { NONE } from "./column.js";
import { repParts } from "./frozen-parts.js";
import { indexOf, openIn, type RepColumns, setOpen } from "./rep-columns.js";

/** One change of a rep, as `applyToRep` does it to an entry, in place. */
export function changeRep(reps: RepColumns, change: RepChange): void {
  const { rep } = change;
  const index = indexOf(reps, rep);
  if (change.type === "open" && change.value === undefined && !reps.parts.has(rep)) {
    setOpen(reps, index, addThousandths(openIn(reps, rep), change.by));
    return;
  }
  const entry = repEntry(reps, rep) ?? EMPTY_REP;
  const next = applyToRep(entry, change);
  if (next === entry) return;
  setOpen(reps, index, next.open);
  const parts = repParts(next);
  if (parts !== null) reps.parts.set(rep, parts);
}

/** A rep's entry, frozen; null where the state has none. */
export function repEntry({ indexes, open, parts }: RepColumns, rep: Id): RepState | null {
  const index = indexes.get(rep);
  const held = index === undefined ? NONE : (open[index] ?? NONE);
  if (held === NONE) return null;
  const more = parts.get(rep);
  return Object.freeze(more === undefined ? { open: held } : { open: held, ...more });
}
