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
  /** Owed turns, first in first out. */
  owed: string[];
}

export interface Earner {
  rep: string;
  weight: number;
}

/** Takes one turn among the earners (in member order) and says whose it was. */
export function takeTurn(rotation: Rotation, earners: readonly Earner[]): string {
  const picked = fairPick(rotation, earners);
  payTurn(rotation, earners, picked, 1000);
  return picked;
}

/** Whose turn it would be. */
export function fairPick(rotation: Rotation, earners: readonly Earner[]): string {
  const { step, price } = stakesOf(earners);
  const entries = earners.map(({ rep, weight }) => {
    const { credit, last } = standingOf(rotation, rep);
    return { rep, weight: BigInt(weight), before: credit, credit: credit + BigInt(weight) * step, last };
  });
  const k = 2n * BigInt(entries.length) - 2n;
  const isOverdue = entries.some(({ before }) => before * k > price * (k - 1n));
  const ready = entries.filter(({ credit }) => credit * k >= price);
  return (isOverdue || ready.length === 0 ? best(entries, largerCredit) : best(ready, soonerDue)).rep;

  type Entry = (typeof entries)[number];

  function largerCredit(a: Entry, b: Entry): number {
    return sign(b.credit - a.credit) || a.last - b.last;
  }

  /** The one who would be owed a whole lead soonest: `(L·(k−1) − credit·k) / weight`. */
  function soonerDue(a: Entry, b: Entry): number {
    return sign(due(a) * b.weight - due(b) * a.weight) || a.last - b.last;
  }

  function due({ credit }: Entry): bigint {
    return price * (k - 1n) - credit * k;
  }
}

/** Every earner earns, the rep pays for all of it; a lead that costs more moves more. The cost is in thousandths. */
export function payTurn(rotation: Rotation, earners: readonly Earner[], rep: string, cost: number): void {
  const step = (stakesOf(earners).step * BigInt(cost)) / 1000n;
  for (const earner of earners) standingOf(rotation, earner.rep).credit += BigInt(earner.weight) * step;
  standingOf(rotation, rep).credit -= totalOf(earners) * step;
  recordTurn(rotation, rep);
}

/** The turn is written down and moves no credit. */
export function recordTurn(rotation: Rotation, rep: string): void {
  rotation.turn += 1;
  standingOf(rotation, rep).last = rotation.turn;
}

/** What one lead is worth: about 2^36. */
function stakesOf(earners: readonly Earner[]): { step: bigint; price: bigint } {
  const total = totalOf(earners);
  const step = total === 0n ? 0n : 2n ** 36n / total;
  return { step, price: total * step };
}

function totalOf(earners: readonly Earner[]): bigint {
  return earners.reduce((sum, { weight }) => sum + BigInt(weight), 0n);
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
