import { median } from "./quantile.js";

/** One of those who are compared. */
export interface Competitor {
  readonly name: string;
  /** Does the work of one round; gives how many nanoseconds of it counted, per operation. */
  readonly round: () => number | Promise<number>;
  /** Takes part in every so many rounds; the slow ones in few. Default 1. */
  readonly every?: number;
}

/** What was measured, by name: one time a round, `null` where one did not take part. */
export type Times = ReadonlyMap<string, readonly (number | null)[]>;

export interface Rounds {
  readonly rounds: number;
  readonly warmUpRounds: number;
}

/**
 * Runs competitors in turn, round by round, so that whatever disturbs the machine disturbs all of them. Each round begins
 * with another one, so that nobody always runs behind the same neighbour.
 */
export async function interleave(competitors: readonly Competitor[], { rounds, warmUpRounds }: Rounds): Promise<Times> {
  const often = competitors.filter(({ every = 1 }) => every === 1);
  for (let round = 0; round < warmUpRounds; round++) for (const { round: run } of inTurn(often, round)) await run();
  const times = new Map(competitors.map(({ name }): [string, (number | null)[]] => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const { name, round: run, every = 1 } of inTurn(competitors, round)) {
      times.get(name)?.push(round % every === 0 ? await run() : null);
    }
  }
  return times;
}

function inTurn(competitors: readonly Competitor[], round: number): readonly Competitor[] {
  const first = round % competitors.length;
  return [...competitors.slice(first), ...competitors.slice(0, first)];
}

/** The median of one's rounds. */
export function medianTime(times: Times, name: string): number {
  return median(timesOf(times, name).filter((time) => time !== null));
}

/** The median, over the rounds in which both took part, of one's time against the other's. */
export function medianRatio(times: Times, name: string, against: string): number {
  const others = timesOf(times, against);
  const ratios = timesOf(times, name).map((time, round) => {
    const other = others[round] ?? null;
    return time === null || other === null ? null : time / other;
  });
  return median(ratios.filter((ratio) => ratio !== null));
}

function timesOf(times: Times, name: string): readonly (number | null)[] {
  const found = times.get(name);
  if (found === undefined) throw new RangeError(`nobody called ${name} was measured`);
  return found;
}
