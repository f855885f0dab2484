import { compareProducts } from "../kernel/compare-products.js";
import { thousandthsOf } from "../kernel/thousandths-of.js";
import type { RepVerdict } from "../model/explanation.js";
import type { Counts } from "../model/state.js";
import type { Gate } from "../model/words.js";
import { countIn } from "../state/count-in.js";
import type { BoundMember, PoolPolicy } from "./bound-pool.js";
import { countedUntil } from "./counted-until.js";
import type { Judging } from "./judging.js";
import { periodNow } from "./period-now.js";

/** What is counted of members. */
export interface TurnsTaken {
  readonly countsOf: (member: BoundMember) => Counts | undefined;
}

/** What members of a pool may be ahead of: whoever has taken the fewest turns for their weight. */
interface Pace {
  readonly slowest: BoundMember;
  readonly turnsOf: (member: BoundMember) => number;
}

/**
 * The gate `ahead`, judged last, for all members together: of those who passed, whoever has taken so many turns more than
 * another of them, measured at the other's weight, waits until the others have caught up.
 */
export function judgeAhead(
  members: readonly BoundMember[],
  judged: readonly (Gate | null)[],
  maxAhead: NonNullable<PoolPolicy["maxAhead"]>,
  taken: TurnsTaken,
  judging: Judging,
): readonly (Gate | null)[] {
  const passed = members.filter((member) => isPaced(member, judged));
  const pace = paceOf(passed, maxAhead, taken, judging);
  const stopped = pace === null ? [] : passed.filter((member) => isAhead(member, pace, maxAhead.leads));
  if (stopped.length === 0) return judged;
  const gates = members.map(({ position }) => judged[position] ?? null);
  for (const { position } of stopped) gates[position] = "ahead";
  return gates;
}

/** What a member who is ahead is explained by. */
export interface AheadQuestion {
  readonly members: readonly BoundMember[];
  /** By member position. */
  readonly gates: readonly (Gate | null)[];
  readonly maxAhead: NonNullable<PoolPolicy["maxAhead"]>;
  readonly taken: TurnsTaken;
  readonly judging: Judging;
}

/**
 * Why a member is ahead: the turns and the weight of the member and of the slowest, and how many turns more are too many;
 * and until when, if nothing else happens: to the end of the period.
 */
export function whyAhead(
  member: BoundMember,
  { members, gates, maxAhead, taken, judging }: AheadQuestion,
): Pick<RepVerdict, "eligibleAt" | "numbers"> {
  const { leads, turns } = maxAhead;
  const paced = members.filter((each) => isPaced(each, gates));
  const { slowest, turnsOf } = paceOf(paced, maxAhead, taken, judging) ?? { slowest: member, turnsOf: () => 0 };
  const ofSlowest = { slowestTurns: turnsOf(slowest), slowestWeight: slowest.weight };
  const numbers = { turns: turnsOf(member), weight: member.weight, leads, ...ofSlowest };
  const eligibleAt =
    turns.calendar === null ? null : countedUntil(turns.calendar, taken.countsOf(member), turns.counter, judging);
  return { eligibleAt, numbers };
}

function isPaced({ position, weight }: BoundMember, gates: readonly (Gate | null)[]): boolean {
  const gate = gates[position] ?? null;
  return weight > 0 && (gate === null || gate === "ahead");
}

function isAhead(member: BoundMember, { slowest, turnsOf }: Pace, leads: number): boolean {
  const more = thousandthsOf(turnsOf(member)) - thousandthsOf(leads);
  return compareProducts(more, slowest.weight, thousandthsOf(turnsOf(slowest)), member.weight) >= 0;
}

// Those ahead of anybody are ahead of the slowest.
function paceOf(
  passed: readonly BoundMember[],
  { turns }: NonNullable<PoolPolicy["maxAhead"]>,
  taken: TurnsTaken,
  judging: Judging,
): Pace | null {
  const period = periodNow(turns.calendar, judging);
  const counts = new Map(passed.map((member) => [member, countIn(taken.countsOf(member), turns.counter, period)]));
  const turnsOf = (member: BoundMember) => counts.get(member) ?? 0;
  let slowest: BoundMember | null = null;
  for (const member of passed) {
    if (slowest === null || compareTurns(member, slowest, turnsOf) < 0) slowest = member;
  }
  return slowest === null ? null : { slowest, turnsOf };
}

function compareTurns(a: BoundMember, b: BoundMember, turnsOf: Pace["turnsOf"]): number {
  return compareProducts(thousandthsOf(turnsOf(a)), b.weight, thousandthsOf(turnsOf(b)), a.weight);
}
