import { countsOpenOf } from "../eligibility/bind-pool.js";
import type { BoundCap } from "../eligibility/bound-cap.js";
import type { BoundMember, BoundPool } from "../eligibility/bound-pool.js";
import type { BoundRep } from "../eligibility/bound-rep.js";
import { limitOf } from "../eligibility/full-cap.js";
import type { Judging } from "../eligibility/judging.js";
import { periodNow } from "../eligibility/period-now.js";
import type { Change, Counting, PoolCount, RepCount } from "../model/change.js";
import { openChange } from "../state/open-change.js";
import type { Routing } from "./routing.js";

/** A lead that found its rep. */
export interface Placed {
  readonly rep: BoundRep;
  /** `null`: by name. */
  readonly pool: BoundPool | null;
  /** Whose turn it was. */
  readonly member: BoundMember | null;
  readonly judging: Judging;
}

/** Most instants that a rolling count keeps. */
const MOST_TIMES = 1_000;

/** Adds what a placement changes beside the turn: what the rep holds, and what caps count. Nothing that it was exempt from. */
export function countPlacement(placed: Placed, routing: Routing, changes: Change[]): void {
  const { rep, pool, member, judging } = placed;
  if (!judging.exempt.includes("capacity") && routing.tracked.has(rep.id)) changes.push(openingOf(placed, routing));
  if (judging.exempt.includes("caps")) return;
  if (pool?.countsOpen && member !== null && countsOpenOf(pool, member)) {
    changes.push({ type: "open-in", pool: pool.key, rep: member.rep.id, by: judging.cost });
  }
  countCaps(rep.caps, { pool: null, rep: rep.id }, placed, changes);
  if (pool === null || member === null) return;
  countCaps(member.caps, { pool: pool.key, rep: member.rep.id }, placed, changes);
  countCaps(pool.policy.caps, { pool: pool.key, rep: null }, placed, changes);
}

function openingOf({ rep, judging }: Placed, { standing, leadValue, scope }: Routing): Change {
  const change = openChange(standing.repStateOf(rep.id), rep.id, judging.cost, scope.now);
  return leadValue === null ? change : { ...change, value: leadValue };
}

function countCaps(
  caps: readonly BoundCap[],
  of: Pick<PoolCount, "pool" | "rep"> | Pick<RepCount, "pool" | "rep">,
  { rep, judging }: Placed,
  changes: Change[],
): void {
  if (caps.length === 0) return;
  for (const counting of countings(caps, rep, judging)) changes.push({ type: "count", ...of, ...counting });
}

/** One counting for each counter that the caps read; of a rolling one as many instants are kept as the largest limit asks. */
function countings(caps: readonly BoundCap[], rep: BoundRep, judging: Judging): readonly Counting[] {
  const byCounter = new Map<string, Counting>();
  const { now } = judging.scope;
  for (const cap of caps) {
    const { span } = cap;
    if (span.kind === "open") continue;
    const { counter } = span;
    if (span.kind === "calendar") {
      byCounter.set(counter, { counter, at: periodNow(span.calendar, judging), by: 1, keep: null });
    } else {
      const before = byCounter.get(counter)?.keep ?? 0;
      byCounter.set(counter, { counter, at: now, by: 1, keep: Math.max(before, keptFor(cap, rep, judging)) });
    }
  }
  return [...byCounter.values()];
}

function keptFor(cap: BoundCap, rep: BoundRep, judging: Judging): number {
  if (typeof cap.limit !== "number") return MOST_TIMES;
  return Math.max(1, Math.min(MOST_TIMES, Math.floor(limitOf(cap, rep, judging))));
}
