import type { BoundPool } from "../eligibility/bound-pool.js";
import { ownPart } from "../kernel/own-part.js";
import type { Change } from "../model/change.js";
import { OTHER_PARTITION } from "../state/partitions.js";
import type { Routing } from "./routing.js";

/** Adds that a partition is known, if it was not: it is from its first placement on. */
export function meetPartition({ partition, base }: BoundPool, { standing }: Routing, changes: Change[]): void {
  if (partition === null || partition === OTHER_PARTITION) return;
  const known = ownPart(standing.poolStateOf(base), "partitions") ?? [];
  if (!known.includes(partition)) changes.push({ type: "partition", rotation: base, key: partition });
}
