import type { Candidates } from "./candidates.js";
import { type Clauses, UNSAID } from "./clauses.js";
import { holdsPlainly } from "./holds-plainly.js";
import { lookUp } from "./look-up.js";
import type { PlainLead } from "./plain-lead.js";
import { type Positions, positionOf } from "./positions.js";

/**
 * The first leaf that clauses say is true of a plain lead, with its branches; `Infinity`: they say it of none. Nothing
 * is charged, so the order in which rules are asked is free: one list of candidates after the other, each only as far as the
 * best found so far.
 */
export function firstSaid(clauses: Clauses, candidates: Candidates, lead: PlainLead): number {
  const { lookups, values, lists } = candidates;
  let best = Number.POSITIVE_INFINITY;
  for (let walked = 0; ; walked++) {
    while (walked === lists.length) {
      const lookup = lookups[candidates.made];
      if (lookup === undefined || lookup.first >= best) return best;
      candidates.made += 1;
      lookUp(lookup, values, lists);
    }
    const found = lists[walked] ?? [];
    best = typeof found === "number" ? firstAlone(clauses, found, lead, best) : firstOfList(clauses, found, lead, best);
  }
}

function firstAlone(clauses: Clauses, alone: number, lead: PlainLead, best: number): number {
  const position = positionOf(alone);
  if (position >= best) return best;
  return alone < 0 || leafHolds(clauses, position, lead) ? position : best;
}

function firstOfList(clauses: Clauses, list: Positions, lead: PlainLead, best: number): number {
  for (let at = 0; at < list.length; at++) {
    const position = list[at] ?? best;
    if (position >= best) return best;
    if (leafHolds(clauses, position, lead)) return position;
  }
  return best;
}

/** Whether a leaf is true, with its branches, and clauses say so. */
export function leafHolds(clauses: Clauses, position: number, lead: PlainLead): boolean {
  const start = clauses.leaves[position] ?? UNSAID;
  return start !== UNSAID && holdsPlainly(clauses, start, lead) && isOpen(clauses, position, lead);
}

/** Whether the branches around a rule are true; all of them are said. */
function isOpen(clauses: Clauses, position: number, lead: PlainLead): boolean {
  const { starts, parents } = clauses;
  for (let branch = parents[position] ?? -1; branch >= 0; branch = parents[branch] ?? -1) {
    if (!holdsPlainly(clauses, starts[branch] ?? UNSAID, lead)) return false;
  }
  return true;
}
