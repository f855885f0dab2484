import type { BoundPool } from "../eligibility/bound-pool.js";
import { ownPart } from "../kernel/own-part.js";
import type { Change } from "../model/change.js";
import { OTHER_PARTITION } from "../state/partitions.js";
import type { Routing } from "./routing.js";

const NO_CHANGES: readonly Change[] = Object.freeze([]);

/** A partition is known from its first placement on. */
export function partitionMet({ partition, base }: BoundPool, { standing }: Routing): readonly Change[] {
  if (partition === null || partition === OTHER_PARTITION) return NO_CHANGES;
  const known = ownPart(standing.poolStateOf(base), "partitions") ?? [];
  return known.includes(partition) ? NO_CHANGES : [{ type: "partition", rotation: base, key: partition }];
}
