import type { Counts } from "../model/state.js";
import type { Gate } from "../model/words.js";
import { countIn } from "../state/count-in.js";
import type { BoundMember, PoolPolicy } from "./bound-pool.js";
import type { Judging } from "./judging.js";
import { periodNow } from "./period-now.js";

/** What is counted of members. */
export interface TurnsTaken {
  readonly countsOf: (member: BoundMember) => Counts | undefined;
}

/**
 * The gate `ahead`, judged last, for all members together: of those who passed, whoever has taken so many turns more than
 * another of them, measured at the other's weight, waits until the others have caught up.
 */
export function judgeAhead(
  members: readonly BoundMember[],
  judged: readonly (Gate | null)[],
  { leads, turns }: NonNullable<PoolPolicy["maxAhead"]>,
  taken: TurnsTaken,
  judging: Judging,
): readonly (Gate | null)[] {
  const period = periodNow(turns.calendar, judging);
  const passed = members.filter(({ position, weight }) => weight > 0 && (judged[position] ?? null) === null);
  const counts = new Map(passed.map((member) => [member, countIn(taken.countsOf(member), turns.counter, period)]));
  const slowest = slowestOf(passed, counts);
  if (slowest === null) return judged;
  const pace = counts.get(slowest) ?? 0;
  const isAhead = ({ weight }: BoundMember, count: number) =>
    count * slowest.weight - pace * weight >= leads * slowest.weight;
  const stopped = passed.filter((member) => isAhead(member, counts.get(member) ?? 0));
  if (stopped.length === 0) return judged;
  const gates = members.map(({ position }) => judged[position] ?? null);
  for (const { position } of stopped) gates[position] = "ahead";
  return gates;
}

// Whoever has taken the fewest turns for their weight: those ahead of anybody are ahead of them.
function slowestOf(passed: readonly BoundMember[], counts: ReadonlyMap<BoundMember, number>): BoundMember | null {
  let slowest: BoundMember | null = null;
  for (const member of passed) {
    const [own, least] = [counts.get(member) ?? 0, slowest === null ? 0 : (counts.get(slowest) ?? 0)];
    if (slowest === null || own * slowest.weight < least * member.weight) slowest = member;
  }
  return slowest;
}
