import { boundariesBetween } from "./boundaries.js";
import { type Asked, decideAt, type Found, type Waiting } from "./decide.js";
import { durationMs } from "./instants.js";
import type { Memory } from "./memory.js";
import { HORIZON } from "./shop.js";

const DAY = durationMs("1d");

/** The first instant at which the waiting lead, decided anew on the same memory, no longer waits; within 60 days. */
export function firstOtherOutcome(
  asked: Asked,
  memory: Memory,
  at: number,
  found: Found,
  waiting: Waiting,
): number | null {
  const waitEnds = new Set(found.waitEnds);
  // Once its wait steps are over, a lead whose rule waits goes to the fallback if nothing can change within 60 days of that.
  let hasSteps = waiting === "waits" && found.reason === "held_by_wait";
  let way = waiting;
  for (let from = at; from < at + HORIZON; from += DAY) {
    const until = from + DAY;
    const open = new Set(boundariesBetween(asked.world, memory, from, until));
    const addEnds = (after: number) => {
      for (const end of waitEnds) if (after < end && end <= until) open.add(end);
    };
    addEnds(from);
    while (open.size > 0) {
      const next = Math.min(...open);
      open.delete(next);
      let then = decideAt(asked, memory, next, way);
      const { reason } = then;
      if (hasSteps && reason === "held_until_available") {
        hasSteps = false;
        if (firstOtherOutcome(asked, memory, next, then, "waits") === null) way = "falls back";
        then = decideAt(asked, memory, next, way);
      }
      if (then.outcome !== "waiting") return next;
      for (const end of then.waitEnds) waitEnds.add(end);
      addEnds(next);
    }
  }
  return null;
}
