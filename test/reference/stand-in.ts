import type { Rep } from "../../src/model/roster.js";
import { type Bar, judge } from "./judge.js";
import { repOf } from "./members.js";

/** Who stands in for an absent rep, and whether absent reps who back each other up form a circle. */
export interface StandIn {
  id: string | null;
  isCyclic: boolean;
}

/** The first backup who passes all gates; of one who is absent, their own backups first. */
export function standInFor(rep: Rep, bar: Bar): StandIn {
  const met = new Set([rep.id]);
  let isCyclic = false;
  return { id: among(rep, [rep.id]), isCyclic };

  function among({ backup = [] }: Rep, way: readonly string[]): string | null {
    for (const id of backup) {
      if (way.includes(id)) isCyclic = true;
      if (met.has(id)) continue;
      met.add(id);
      const other = repOf(bar.world, id);
      const gate = judge(id, other, { ...bar, isCovered: () => false });
      if (gate === null) return id;
      const deeper = gate === "absent" && other !== undefined ? among(other, [...way, id]) : null;
      if (deeper !== null) return deeper;
    }
    return null;
  }
}
