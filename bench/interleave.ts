/** One competitor: does the work of one round and returns something, so that nothing is optimised away. */
export interface Competitor {
  readonly name: string;
  readonly round: () => unknown;
}

/** What was measured of one competitor, in nanoseconds per operation. */
export interface Measured {
  readonly name: string;
  readonly median: number;
  readonly p99: number;
  /** Median over the rounds of its time against the first competitor's in the same round. */
  readonly ratio: number;
}

/**
 * Runs competitors in turn, round by round, so that whatever disturbs the machine disturbs all of them; medians of the
 * per-round ratios against the first.
 */
export function interleave(
  competitors: readonly Competitor[],
  operationsPerRound: number,
  rounds: number,
  warmUpRounds: number,
): readonly Measured[] {
  for (let round = 0; round < warmUpRounds; round++) for (const each of competitors) each.round();
  const times = competitors.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    competitors.forEach((each, index) => {
      times[index]?.push(timed(each.round) / operationsPerRound);
    });
  }
  const base = times[0] ?? [];
  return competitors.map(({ name }, index) => {
    const own = times[index] ?? [];
    const ratios = own.map((time, round) => time / (base[round] ?? Number.NaN));
    return { name, median: quantile(own, 0.5), p99: quantile(own, 0.99), ratio: quantile(ratios, 0.5) };
  });
}

function timed(round: () => unknown): number {
  const start = process.hrtime.bigint();
  round();
  return Number(process.hrtime.bigint() - start);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
