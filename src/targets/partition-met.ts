import type { BoundPool } from "../eligibility/bound-pool.js";
import type { Change } from "../model/change.js";
import { partitionsMet } from "../state/partitions.js";
import type { Routing } from "./routing.js";

/** A partition is known from its first placement on. */
export function partitionMet({ partition, base }: BoundPool, { standing }: Routing): readonly Change[] {
  return partition === null ? NO_CHANGES : partitionsMet(standing.poolStateOf(base), base, partition);
}

const NO_CHANGES: readonly Change[] = Object.freeze([]);
