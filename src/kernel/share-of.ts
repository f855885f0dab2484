/** So much for a weight; both integers, the weight positive. */
export interface Share {
  readonly count: number;
  readonly weight: number;
}

/** What somebody of this weight has whose share is the mean of the others', exact and rounded down. */
export function meanShareOf(weight: number, others: readonly Share[]): number {
  const byWeight = new Map<number, number>();
  for (const other of others) byWeight.set(other.weight, (byWeight.get(other.weight) ?? 0) + other.count);
  const below = [...byWeight.keys()].reduce((product, each) => product * BigInt(each), 1n);
  const above = [...byWeight].reduce((sum, [each, count]) => sum + (BigInt(count) * below) / BigInt(each), 0n);
  return Number((above * BigInt(weight)) / (below * BigInt(others.length)));
}

/** What somebody of this weight has whose share is the largest of the others', exact and rounded down. */
export function largestShareOf(weight: number, others: readonly Share[]): number {
  const shares = others.map((other) => (BigInt(other.count) * BigInt(weight)) / BigInt(other.weight));
  return Number(shares.reduce((most, share) => (share > most ? share : most), 0n));
}
