import type { BoundPool } from "../eligibility/bound-pool.js";
import type { Change } from "../model/change.js";
import { partitionsMet } from "../state/partitions.js";
import type { Routing } from "./routing.js";

/** Adds that a partition is known, if it was not: it is from its first placement on. */
export function meetPartition({ partition, base }: BoundPool, { standing }: Routing, changes: Change[]): void {
  if (partition !== null) changes.push(...partitionsMet(standing.poolStateOf(base), base, partition));
}
