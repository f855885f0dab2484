import type { Json } from "../../src/model/json.js";
import type { Rep } from "../../src/model/roster.js";
import type { Gate } from "../../src/model/words.js";
import { type Capped, type CapQuestion, isOverCap } from "./caps.js";
import { holds } from "./condition.js";
import { isAbsent, waitUntilOpen } from "./hours.js";
import { toInstant } from "./instants.js";
import { recordOf, type World } from "./members.js";
import type { Memory } from "./memory.js";
import type { Shop } from "./shop.js";
import type { Reading } from "./value.js";

/** The gates in the order in which they are judged. */
export const GATES: readonly Gate[] = [
  "inactive",
  "repeat",
  "absent",
  "paused",
  "hours",
  "requires",
  "capacity",
  "caps",
  "ahead",
];

/** What a rep is judged by. */
export interface Bar {
  world: World;
  memory: Memory;
  at: number;
  reading: Reading;
  /** Who had this lead and may not have it in this round. */
  barred: readonly string[];
  /** Who serves another role of this decision. */
  serving: readonly string[];
  /** Gates that are not asked: the target is exempt, or one wants to know who would pass without them. */
  unasked: readonly Gate[];
  /** A pool's members take no turns while they are paused; a rep who is named still takes the lead. */
  pausing: boolean;
  shopOf(rep: Rep): Shop | null;
  /** How long a rep may be off duty and still pass. */
  opensWithin: number;
  requires: readonly (Json | undefined)[];
  /** What the lead costs, in thousandths. */
  cost: number;
  capacityOf(rep: Rep): number | undefined;
  /** In thousandths. */
  openOf(rep: Rep): number;
  cappedOf(rep: Rep): readonly Capped[];
  /** Whether somebody stands in for an absent rep, so that absence does not stop them. */
  isCovered(rep: Rep): boolean;
}

/** The first gate that stops the rep, in the design's order; `null`: none does. Who is ahead is asked of all together. */
export function judge(id: string, rep: Rep | undefined, bar: Bar, hasWeight = true): Gate | null {
  if (rep === undefined) return "inactive";
  const stops: { readonly [gate in Exclude<Gate, "ahead">]: () => boolean } = {
    inactive: () => rep.active === false,
    repeat: () => bar.serving.includes(id) || bar.barred.includes(id),
    absent: () => isAbsent(bar.world, rep, bar.at) && !bar.isCovered(rep),
    paused: () => bar.pausing && isPaused(rep, bar.at),
    hours: () => waitUntilOpen(bar.shopOf(rep), bar.at) > bar.opensWithin,
    requires: () => !hasWeight || !doesMeet(rep, bar),
    capacity: () => bar.openOf(rep) + bar.cost > (bar.capacityOf(rep) ?? Number.POSITIVE_INFINITY) * 1000,
    caps: () => bar.cappedOf(rep).some((capped) => isOverCap(capped, capQuestion(bar, rep))),
  };
  for (const gate of GATES) {
    if (gate === "ahead") continue;
    // One rep serves one role, whatever a target is exempt from.
    const isAsked = !bar.unasked.includes(gate) || (gate === "repeat" && bar.serving.includes(id));
    if (isAsked && stops[gate]()) return gate;
  }
  return null;
}

export function capQuestion({ world, memory, at, cost, reading }: Bar, rep: Rep): CapQuestion {
  return { world, memory, at, cost, reading, rep };
}

function doesMeet(rep: Rep, { requires, reading }: Bar): boolean {
  return requires.every((condition) => holds(condition, { ...reading, rep: recordOf(rep) }));
}

function isPaused(rep: Rep, at: number): boolean {
  if (rep.paused === undefined) return false;
  return rep.paused === true || at < (toInstant(rep.paused) ?? 0);
}
