import type { Period } from "../../src/model/words.js";
import { calendarCounter, isPeriod } from "./caps.js";
import { poolOf, type World } from "./members.js";
import { countIn, countUp, joint, type Memory } from "./memory.js";

/** How many turns a member took of a rotation in a period, and where that is kept. */
export interface TurnCounter {
  name: string;
  /** The first instant of the period; 0: for ever. */
  start: number;
}

export function turnCounter(world: World, per: Period | "ever", at: number): TurnCounter {
  if (!isPeriod(per)) return { name: "turns:ever", start: 0 };
  const { name, start } = calendarCounter(world, per, world.ruleset.timezone, at);
  return { name: `turns:${name}`, start };
}

/** Every counter that some pool of the rotation, or the pool that picks, reads. */
export function turnCountersOf(world: World, rotation: string, picking: string, at: number): TurnCounter[] {
  const readers = Object.keys(world.ruleset.pools).filter(
    (id) => id === picking || (poolOf(world, id)?.rotation ?? id) === rotation,
  );
  const periods = readers.flatMap((id) => {
    const { strategy, maxAhead } = poolOf(world, id) ?? {};
    return [...(strategy?.type === "lowest-count" ? [strategy.per] : []), ...(maxAhead ? [maxAhead.per] : [])];
  });
  const counters = periods.map((per) => turnCounter(world, per, at));
  return [...new Map(counters.map((counter) => [counter.name, counter])).values()];
}

/** In thousandths of a lead. */
export function turnsOf(memory: Memory, key: string, rep: string, { name, start }: TurnCounter): number {
  return countIn(memory, joint("turns", key, rep, name), start);
}

/** Whether the rotation counts this member at all. */
export function isCountedIn(memory: Memory, key: string, rep: string, { name }: TurnCounter): boolean {
  return memory.counts.has(joint("turns", key, rep, name));
}

export function countTurn(memory: Memory, key: string, rep: string, { name, start }: TurnCounter, cost: number): void {
  countUp(memory, joint("turns", key, rep, name), start, cost);
}

export function setTurns(memory: Memory, key: string, rep: string, { name, start }: TurnCounter, count: number): void {
  memory.counts.set(joint("turns", key, rep, name), { period: start, count });
}

/** Whoever is away is counted anew when they are back. */
export function forgetTurns(memory: Memory, key: string, rep: string, { name }: TurnCounter): void {
  memory.counts.delete(joint("turns", key, rep, name));
}
