import { ownPart } from "../kernel/own-part.js";
import type { Partition } from "../model/change.js";
import type { PoolState } from "../model/state.js";

/** A partition met for the first time; one that is known already changes nothing. */
export function applyPartition(entry: PoolState, change: Partition): PoolState {
  const known = ownPart(entry, "partitions");
  const partitions = partitionsAfter(known, change);
  return partitions === known ? entry : { ...entry, partitions };
}

/** The known partitions after one was met; the same list where it is among them. */
export function partitionsAfter(known: readonly string[] | undefined, { key }: Partition): readonly string[] {
  if (known?.includes(key) === true) return known;
  return Object.freeze([...(known ?? []), key]);
}
