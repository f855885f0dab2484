import type { MemberState, PoolState, State } from "lead-router";
import { TURNS_PER_SETTLING } from "../../src/state/apply-turn.js";
import { POOL } from "../../src/testing/pool-world.js";
import { settledCredits } from "../../src/testing/settled-credits.js";

/** About what one lead is worth in credit: 2^36. */
export const LEAD = 2 ** 36;

/** What grows, at its largest since the walk began. */
export interface Extremes {
  credit: number;
  clock: number;
  members: number;
}

export function noExtremes(): Extremes {
  return { credit: 0, clock: 0, members: 0 };
}

/**
 * Checks that a rotation's numbers are whole and safe, its credits sum to zero, every turn was counted, and its clock is
 * that of fewer leads than make it start again.
 *
 * @throws an error that says which does not hold.
 */
export function checkDrift(state: State, turns: number, extremes: Extremes): void {
  const entry = state.pools[POOL];
  if (entry === undefined) throw new Error("the pool has no entry");
  const { turn, clock, members } = entry;
  const credits = settledCredits(state, POOL);
  const unsafe = numbersOf(entry, [...credits.values()]).find((each) => !Number.isSafeInteger(each));
  if (unsafe !== undefined) throw new Error(`after ${turns} turns a number of the state is ${unsafe}`);
  const sum = [...credits.values()].reduce((total, credit) => total + BigInt(credit), 0n);
  if (sum !== 0n) throw new Error(`after ${turns} turns the credits sum to ${sum}`);
  if (turn !== turns) throw new Error(`after ${turns} turns the state has counted ${turn}`);
  if (clock > (turns % TURNS_PER_SETTLING) * LEAD) throw new Error(`after ${turns} turns the clock stands at ${clock}`);
  extremes.clock = Math.max(extremes.clock, clock);
  extremes.members = Math.max(extremes.members, Object.keys(members).length);
  for (const credit of credits.values()) extremes.credit = Math.max(extremes.credit, Math.abs(credit));
}

/** The extremes in words. */
export function extremeLines({ credit, clock, members }: Extremes): readonly string[] {
  return [
    `credits sum to zero and every integer is safe; largest credit ${(credit / LEAD).toFixed(3)} leads, largest clock 2^${Math.log2(clock).toFixed(1)}`,
    `entries in the state: at most ${members}`,
  ];
}

function numbersOf({ turn, clock, members }: PoolState, credits: readonly number[]): readonly number[] {
  const stored = Object.values(members).flatMap(({ weight, credit, since, last }: MemberState) => {
    return [weight, credit, since ?? 0, last];
  });
  return [turn, clock, ...stored, ...credits];
}
