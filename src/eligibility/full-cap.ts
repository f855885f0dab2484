import { addThousandths } from "../kernel/add-thousandths.js";
import type { Counts } from "../model/state.js";
import { countIn } from "../state/count-in.js";
import { oldestWithin, timesWithin } from "../state/times-within.js";
import { amountOf } from "./amount-of.js";
import type { BoundCap } from "./bound-cap.js";
import type { BoundRep } from "./bound-rep.js";
import { countedUntil, periodCounted } from "./counted-until.js";
import type { Judging } from "./judging.js";
import { periodNow } from "./period-now.js";

/** A cap that has no room for one more lead. */
export interface FullCap {
  readonly count: number;
  /** NaN: the expression gave no number. */
  readonly limit: number;
  /** When there is room again if nothing else happens; `null`: when leads are closed, or never. */
  readonly releasedAt: number | null;
  /** How many milliseconds the instant lies before the period whose count it is: the clock had been further. */
  readonly clockBehind?: number;
}

/** What a cap counts: leads placed, and what is held now. */
export interface Counted {
  readonly counts: Counts | undefined;
  readonly open: number;
}

/** Those of some caps that have no room for the lead. */
export function fullCaps(
  caps: readonly BoundCap[],
  rep: BoundRep,
  counted: Counted,
  judging: Judging,
): readonly FullCap[] {
  return caps.flatMap((cap) => fullCap(cap, rep, counted, judging) ?? []);
}

/** Why a cap has no room for the lead; `null`: it has. */
export function fullCap(cap: BoundCap, rep: BoundRep, counted: Counted, judging: Judging): FullCap | null {
  return askCap(cap, limitOf(cap, rep, judging), counted, judging);
}

/** A cap's limit for a rep and the lead. */
export function limitOf({ limit }: BoundCap, rep: BoundRep, { scope, steps }: Judging): number {
  if (typeof limit === "number") return limit;
  scope.rep = rep.record;
  return amountOf(limit, scope, steps);
}

function askCap({ span }: BoundCap, limit: number, { counts, open }: Counted, judging: Judging): FullCap | null {
  const { now } = judging.scope;
  switch (span.kind) {
    case "open":
      return addThousandths(open, judging.cost) <= limit ? null : { count: open, limit, releasedAt: null };
    case "calendar": {
      const count = countIn(counts, span.counter, periodNow(span.calendar, judging));
      if (count + 1 <= limit) return null;
      const releasedAt = limit >= 1 ? countedUntil(span.calendar, counts, span.counter, judging) : null;
      return { count, limit, releasedAt, ...behind(counts, span.counter, now) };
    }
    case "rolling": {
      const count = timesWithin(counts, span.counter, now - span.windowMs);
      if (count + 1 <= limit) return null;
      const whole = Math.floor(limit);
      const oldest = whole >= 1 ? oldestWithin(counts, span.counter, now - span.windowMs, whole) : null;
      return { count, limit, releasedAt: oldest === null ? null : oldest + span.windowMs };
    }
  }
}

function behind(counts: Counts | undefined, counter: string, now: number): Pick<FullCap, "clockBehind"> {
  const period = periodCounted(counts, counter);
  return period > now ? { clockBehind: period - now } : {};
}
