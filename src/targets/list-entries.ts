import { assertNever } from "../kernel/assert-never.js";
import type { Id } from "../model/words.js";
import { poolKey, repKey } from "../state/keys.js";
import type { CompiledStep } from "./compiled-step.js";
import { nameOne, nameReps } from "./name-target.js";
import type { Routing } from "./routing.js";

/** Adds the state entries that a step can read or change, whoever it ends up with. */
export function listEntries(step: CompiledStep, routing: Routing, tracked: ReadonlySet<Id>, keys: Set<string>): void {
  switch (step.kind) {
    case "rep":
      for (const rep of nameReps(step.named, routing)) if (tracked.has(rep)) keys.add(repKey(rep));
      return;
    case "pool": {
      const pool = routing.pools.get(nameOne(step.named, routing) ?? "");
      if (pool === undefined) return;
      keys.add(poolKey(pool.rotation));
      for (const { rep } of pool.members) if (tracked.has(rep.id)) keys.add(repKey(rep.id));
      return;
    }
    case "queue":
    case "unassigned":
      return;
    default:
      assertNever(step);
  }
}
