import { ownPart } from "../kernel/own-part.js";
import type { Partition } from "../model/change.js";
import type { PoolState } from "../model/state.js";
import type { Id } from "../model/words.js";
import { isIdText } from "../prepare/is-id-text.js";

/** The partition of all values beyond the limit. */
export const OTHER_PARTITION = "other";

/**
 * The key in `state.pools` of a rotation, or of one partition of it: `rotation/partition`. `/` and `%` inside either part
 * are written `%2F` and `%25`, so that no two pairs share a key.
 */
export function rotationKey(rotation: Id, partition: string | null): string {
  return partition === null ? escapePart(rotation) : `${escapePart(rotation)}/${escapePart(partition)}`;
}

/**
 * The partition that a value of `partitionBy` names: a text as it is, a number or boolean as its JSON. Null, hence the entry
 * without a partition, for anything else, and for a text that could not be an id: an empty one, one over 255 characters.
 */
export function partitionText(value: unknown): string | null {
  if (typeof value === "boolean" || Number.isFinite(value)) return JSON.stringify(value);
  return typeof value === "string" && isIdText(value) ? value : null;
}

/** The partition that stands for a text: itself while there is room for another one, else `other`. */
export function partitionFor(base: PoolState, text: string, limit: number): string {
  const known = ownPart(base, "partitions") ?? [];
  return known.length < limit || known.includes(text) ? text : OTHER_PARTITION;
}

const NONE: readonly Partition[] = Object.freeze([]);

/** A partition is known from the first time that something stands in it. `base`: the key of the entry that knows them. */
export function partitionsMet(entry: PoolState, base: string, partition: string | null): readonly Partition[] {
  if (partition === null || partition === OTHER_PARTITION) return NONE;
  const known = ownPart(entry, "partitions") ?? [];
  return known.includes(partition) ? NONE : [{ type: "partition", rotation: base, key: partition }];
}

/** Every key that a lead of this partition can read or change: the entry without a partition, its own, that of `other`. */
export function partitionKeys(rotation: Id, text: string | null): readonly string[] {
  const base = rotationKey(rotation, null);
  return text === null ? [base] : [base, rotationKey(rotation, text), rotationKey(rotation, OTHER_PARTITION)];
}

function escapePart(part: string): string {
  return part.replace(/[%/]/g, (mark) => (mark === "%" ? "%25" : "%2F"));
}

/** The rotation of which a key of `state.pools` is the entry, or one partition's. */
export function rotationOfKey(key: string): Id {
  return unescapePart(key.split("/", 1)[0] ?? key);
}

function unescapePart(part: string): string {
  return part.replace(/%2F|%25/g, (mark) => (mark === "%2F" ? "/" : "%"));
}
