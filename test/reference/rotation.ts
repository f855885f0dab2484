/**
 * Fair turns, eagerly: everyone who can take the lead earns, the one who takes it pays. No clock, no lazy settling, and
 * every number a BigInt. DESIGN calls it Tijdeman's chairman rule.
 */
export interface Standing {
  credit: bigint;
  /** The turn that this rep took last; 0 is never. */
  last: number;
}

export interface Rotation {
  turn: number;
  standings: Map<string, Standing>;
}

export interface Earner {
  rep: string;
  weight: number;
}

/** Takes one turn among the earners (in member order) and says whose it was. */
export function takeTurn(rotation: Rotation, earners: readonly Earner[]): string {
  const entries = earners.map(({ rep, weight }) => ({
    rep,
    weight: BigInt(weight),
    standing: standingOf(rotation, rep),
  }));
  const total = entries.reduce((sum, entry) => sum + entry.weight, 0n);
  const step = 2n ** 36n / total;
  const price = total * step;
  const k = 2n * BigInt(entries.length) - 2n;

  const isOverdue = entries.some(({ standing }) => standing.credit * k > price * (k - 1n));
  for (const { weight, standing } of entries) standing.credit += weight * step;
  const ready = entries.filter(({ standing }) => standing.credit * k >= price);

  const picked = isOverdue || ready.length === 0 ? best(entries, largerCredit) : best(ready, soonerDue);
  picked.standing.credit -= price;
  rotation.turn += 1;
  picked.standing.last = rotation.turn;
  return picked.rep;

  type Entry = (typeof entries)[number];

  function largerCredit(a: Entry, b: Entry): number {
    return sign(b.standing.credit - a.standing.credit) || a.standing.last - b.standing.last;
  }

  /** The one who would be owed a whole lead soonest: `(L·(k−1) − credit·k) / weight`. */
  function soonerDue(a: Entry, b: Entry): number {
    return sign(due(a) * b.weight - due(b) * a.weight) || a.standing.last - b.standing.last;
  }

  function due({ standing }: Entry): bigint {
    return price * (k - 1n) - standing.credit * k;
  }
}

export function standingOf(rotation: Rotation, rep: string): Standing {
  const standing = rotation.standings.get(rep) ?? { credit: 0n, last: 0 };
  rotation.standings.set(rep, standing);
  return standing;
}

/** The first of the best. */
export function best<T>(items: readonly T[], compare: (a: T, b: T) => number): T {
  return items.reduce((kept, item) => (compare(item, kept) < 0 ? item : kept));
}

function sign(value: bigint): number {
  return value < 0n ? -1 : value > 0n ? 1 : 0;
}
