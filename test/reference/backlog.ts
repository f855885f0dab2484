import { evaluate } from "./condition.js";
import type { World } from "./members.js";
import { compareRanks } from "./narrow.js";
import { prepare } from "./prepare.js";
import { readingOf } from "./reading.js";

/** A lead that waits. */
export interface Backlogged {
  lead: object & { id: string | number };
  since: number;
}

/** In which order waiting leads are routed: by the ruleset's orders, then the oldest first, then by id. */
export function backlogOrder({ ruleset }: World, leads: readonly Backlogged[], at: number): Backlogged[] {
  const by = ruleset.backlog ?? [];
  const ranked = leads.map((each) => {
    const id = String(each.lead.id);
    const { read } = prepare(each.lead, id, ruleset, { attempts: 0, previousReps: [] }, at);
    const reading = readingOf(ruleset, at, read);
    return { each, id, values: by.map((order) => evaluate("high" in order ? order.high : order.low, reading)) };
  });
  ranked.sort((a, b) => compareRanks(a.values, b.values, by) || a.each.since - b.each.since || (a.id < b.id ? -1 : 1));
  return ranked.map(({ each }) => each);
}
