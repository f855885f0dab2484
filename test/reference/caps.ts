import type { Cap } from "../../src/model/cap.js";
import type { Rep } from "../../src/model/roster.js";
import { evaluate } from "./condition.js";
import { durationMs, type Period, periodAt } from "./instants.js";
import { poolOf, recordOf, type World, zoneOfRep } from "./members.js";
import { countIn, countUp, joint, type Memory } from "./memory.js";
import { type Reading, toNumber } from "./value.js";

/** Caps of one holder: a rep, a member of a pool, or a pool as a whole. */
export interface Capped {
  caps: readonly Cap[];
  /** Whose counts these are. */
  holder: string;
  /** Leads held now, in thousandths, for caps on `open`. */
  open: number;
}

/** What is asked of caps. */
export interface CapQuestion {
  world: World;
  memory: Memory;
  rep: Rep;
  at: number;
  /** In thousandths. */
  cost: number;
  reading: Reading;
}

export function repHolder(rep: string): string {
  return joint("rep", rep);
}

export function memberHolder(poolKey: string, rep: string): string {
  return joint("member", poolKey, rep);
}

export function poolHolder(poolKey: string): string {
  return joint("pool", poolKey);
}

/** Whether one more lead would be over one of the caps. */
export function isOverCap({ caps, holder, open }: Capped, question: CapQuestion): boolean {
  return caps.some((cap) => {
    const limit = limitOf(cap, question);
    if (limit === undefined) return true;
    return cap.per === "open" ? open + question.cost > limit * 1000 : counted(cap, holder, question) + 1 > limit;
  });
}

function limitOf({ limit }: Cap, { reading, rep }: CapQuestion): number | undefined {
  return toNumber(evaluate(limit, { ...reading, rep: recordOf(rep) }));
}

function counted(cap: Cap, holder: string, { world, memory, rep, at }: CapQuestion): number {
  const calendar = calendarOf(world, cap, rep, at);
  if (calendar !== null) return countIn(memory, joint(holder, calendar.name), calendar.start);
  const stored = memory.counts.get(joint(holder, windowOf(cap)));
  const times = stored !== undefined && "times" in stored ? stored.times : [];
  return times.filter((time) => at - time < durationMs(cap.per)).length;
}

/** One more lead, once for each counter that the caps read. */
export function countPlacement(caps: readonly Cap[], holder: string, question: CapQuestion): void {
  const { world, memory, rep, at } = question;
  const counters = new Map<string, () => void>();
  for (const cap of caps) {
    if (cap.per === "open") continue;
    const calendar = calendarOf(world, cap, rep, at);
    const key = joint(holder, calendar?.name ?? windowOf(cap));
    if (calendar !== null) counters.set(key, () => countUp(memory, key, calendar.start, 1));
    else counters.set(key, () => countTime(memory, key, at, mostKept(caps, cap)));
  }
  for (const count of counters.values()) count();
}

function countTime(memory: Memory, key: string, at: number, keep: number): void {
  const stored = memory.counts.get(key);
  const times = stored !== undefined && "times" in stored ? stored.times : [];
  memory.counts.set(key, { times: [...times, at].slice(-keep) });
}

/** Of a rolling window as many instants are kept as the largest limit that reads them; at most 1,000. */
function mostKept(caps: readonly Cap[], { per }: Cap): number {
  const limits = caps.filter(
    (cap) => cap.per !== "open" && !isPeriod(cap.per) && windowOf(cap) === windowOf({ limit: 0, per }),
  );
  return Math.max(1, ...limits.map(({ limit }) => (typeof limit === "number" ? Math.ceil(limit) : 1000)));
}

function windowOf({ per }: Cap): string {
  return `${durationMs(per)}ms`;
}

/** The calendar counter of a cap now; `null`: it has none. */
function calendarOf(world: World, { per, timezone }: Cap, rep: Rep, at: number) {
  if (!isPeriod(per)) return null;
  const zone = timezone === "rep" ? zoneOfRep(world, rep) : (timezone ?? world.ruleset.timezone);
  return calendarCounter(world, per, zone, at);
}

export function isPeriod(per: string): per is Period {
  return ["hour", "day", "week", "month"].includes(per);
}

/** `day@America/Chicago` and when the period began. */
export function calendarCounter(world: World, per: Period, zone: string, at: number) {
  const weekStart = world.ruleset.weekStart ?? "mon";
  const named = per === "week" && weekStart !== "mon" ? `week-${weekStart}` : per;
  return { name: `${named}@${zone}`, ...periodAt(at, per, zone, weekStart) };
}

/** A rep's own caps, else the usual ones. */
export function capsOfRep(world: World, rep: Rep): readonly Cap[] {
  return rep.caps ?? world.ruleset.defaults?.rep?.caps ?? [];
}

/** Whether somebody asks how many leads of this pool the member holds. */
export function readsOpenIn(world: World, poolId: string, memberCaps: readonly Cap[]): boolean {
  return [...(poolOf(world, poolId)?.caps ?? []), ...memberCaps].some(({ per }) => per === "open");
}
