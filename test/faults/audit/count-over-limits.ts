import type { World } from "../world.js";
import { repOf } from "./rep-of.js";
import type { Passage } from "./replay.js";

const DAY_MS = 86_400_000;

/**
 * How many leads were placed past what a rep may hold, or get a day, at that place of the history. Days never go back: who
 * is behind midnight counts into the day of whoever was past it.
 */
export function countOverLimits({ limits }: World, passages: readonly Passage[]): number {
  if (limits === null) return 0;
  const open = new Map<string, number>();
  const days = new Map<string, { day: number; count: number }>();
  let over = 0;
  for (const { decision, before, followed } of passages) {
    const gone = followed && before?.record.status === "open" ? repOf(before.record) : null;
    if (gone !== null) open.set(gone, (open.get(gone) ?? 0) - 1);
    const rep = decision === null ? null : repOf(decision);
    if (decision === null || rep === null) continue;
    const holds = (open.get(rep) ?? 0) + 1;
    open.set(rep, holds);
    const last = days.get(rep) ?? { day: 0, count: 0 };
    const day = Math.max(last.day, Math.floor(decision.at / DAY_MS));
    const count = day > last.day ? 1 : last.count + 1;
    days.set(rep, { day, count });
    if (holds > limits.open || count > limits.perDay) over += 1;
  }
  return over;
}
