import type { Rotation } from "./rotation.js";

/** Everything that the reference remembers between leads: eager credits, plain counts, and who holds which lead. */
export interface Memory {
  /** By rotation, or rotation and partition. */
  rotations: Map<string, Rotation>;
  /** What each rep holds. */
  open: Map<string, number>;
  /** What it is worth together. */
  value: Map<string, number>;
  /** What each member holds of one pool, by pool and rep. */
  openIn: Map<string, number>;
  /** By whose count it is and the counter's name. */
  counts: Map<string, Count>;
  /** The partitions of a rotation that were met. */
  partitions: Map<string, string[]>;
  /** When the CRM last counted a rep's open leads. */
  counted: Map<string, number>;
  placements: Placement[];
  /** Leads for which a turn has been owed already. */
  credited: Set<string>;
}

/** A count in one calendar period, or the instants of a rolling window. */
export type Count = { period: number; count: number } | { times: number[] };

/** One rep who got one lead. */
export interface Placement {
  lead: object;
  leadId: string;
  at: number;
  attempt: number;
  since: number;
  rep: string;
  /** What it added to the rep's open leads, and to those from the pool; 0: not counted. */
  open: number;
  openIn: { key: string; by: number } | null;
  /** Where the turn was recorded and whose settings speak of credit; `null`: in no rotation. */
  turn: { key: string; pool: string; rep: string } | null;
  /** Whether the rep still holds the lead. */
  isHeld: boolean;
}

export function emptyMemory(): Memory {
  return {
    ...{ rotations: new Map(), open: new Map(), value: new Map(), openIn: new Map(), counts: new Map() },
    ...{ partitions: new Map(), counted: new Map(), placements: [], credited: new Set() },
  };
}

/** A copy that can be tried out and thrown away. */
export function copyOf(memory: Memory): Memory {
  const { placements, ...others } = memory;
  return { ...structuredClone(others), placements: placements.map((placement) => ({ ...placement })) };
}

/** What was tried out becomes true. */
export function become(memory: Memory, tried: Memory): void {
  Object.assign(memory, tried);
}

/** The key of an entry; a partition stands behind a slash. */
export function keyOf(name: string, partition: string | null): string {
  const escaped = (part: string) => part.replaceAll("%", "%25").replaceAll("/", "%2F");
  return partition === null ? escaped(name) : `${escaped(name)}/${escaped(partition)}`;
}

/** The key of something that belongs to several names. */
export function joint(...names: string[]): string {
  return JSON.stringify(names);
}

export function rotationOf(memory: Memory, key: string): Rotation {
  const rotation = memory.rotations.get(key) ?? { turn: 0, standings: new Map(), owed: [] };
  memory.rotations.set(key, rotation);
  return rotation;
}

/** Adds amounts, which are kept in thousandths. */
export function add(amounts: Map<string, number>, key: string, by: number): void {
  amounts.set(key, (amounts.get(key) ?? 0) + by);
}

/** How many in this period; a count of a later period counts, one of an earlier period does not. */
export function countIn(memory: Memory, key: string, period: number): number {
  const stored = memory.counts.get(key);
  return stored !== undefined && "count" in stored && stored.period >= period ? stored.count : 0;
}

/** Counts into the period, or into a later one that is stored. */
export function countUp(memory: Memory, key: string, period: number, by: number): void {
  const stored = memory.counts.get(key);
  const latest = stored !== undefined && "count" in stored ? Math.max(stored.period, period) : period;
  memory.counts.set(key, { period: latest, count: countIn(memory, key, period) + by });
}
