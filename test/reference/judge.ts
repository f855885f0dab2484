import type { Json } from "../../src/model/json.js";
import type { Rep } from "../../src/model/roster.js";
import type { Gate } from "../../src/model/words.js";
import { holds } from "./condition.js";
import { recordOf } from "./members.js";
import { toInstant } from "./prepare.js";
import type { Reading } from "./value.js";

/** What a rep is judged by. */
export interface Bar {
  /** Who had this lead and may not have it in this round. */
  barred: readonly string[];
  /** A pool's members take no turns while they are paused; a rep who is named still takes the lead. */
  pausing: boolean;
  requires: readonly (Json | undefined)[];
  capacityOf(rep: Rep): number | undefined;
  openOf(rep: Rep): number;
  at: number;
  reading: Reading;
}

/** The first gate that stops the rep, in the design's order; `null`: none does. */
export function judge(id: string, rep: Rep | undefined, bar: Bar): Gate | null {
  if (rep === undefined || rep.active === false) return "inactive";
  if (bar.barred.includes(id)) return "repeat";
  if (bar.pausing && isPaused(rep, bar.at)) return "paused";
  const reading = { ...bar.reading, rep: recordOf(rep) };
  if (!bar.requires.every((condition) => holds(condition, reading))) return "requires";
  if (bar.openOf(rep) + 1 > (bar.capacityOf(rep) ?? Number.POSITIVE_INFINITY)) return "capacity";
  return null;
}

function isPaused(rep: Rep, at: number): boolean {
  if (rep.paused === undefined) return false;
  return rep.paused === true || at < (toInstant(rep.paused) ?? 0);
}
