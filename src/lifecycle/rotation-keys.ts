import { compareText } from "../kernel/compare-text.js";
import { ownPart } from "../kernel/own-part.js";
import { readOwn } from "../kernel/read-own.js";
import type { State } from "../model/state.js";
import type { Id } from "../model/words.js";
import { OTHER_PARTITION, rotationKey } from "../state/partitions.js";
import type { Program } from "../targets/program.js";

/**
 * The keys of the entries of every rotation of a ruleset, sorted: without a partition, of each partition that is known in
 * the state, and of those that share one.
 */
export function rotationKeys({ pools }: Program, state: State | undefined): readonly string[] {
  const rotations = new Set([...pools.values()].map(({ policy }) => policy.rotation));
  const keys = [...rotations].flatMap((rotation) => keysOf(rotation, state));
  return [...new Set(keys)].sort(compareText);
}

function keysOf(rotation: Id, state: State | undefined): readonly string[] {
  const base = rotationKey(rotation, null);
  const entry = state === undefined ? undefined : readOwn(state.pools, base);
  const partitions = entry === undefined ? [] : (ownPart(entry, "partitions") ?? []);
  const others = partitions.length === 0 ? [] : [...partitions, OTHER_PARTITION];
  return [base, ...others.map((partition) => rotationKey(rotation, partition))];
}
