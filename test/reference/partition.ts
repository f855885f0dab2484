import type { Expr } from "../../src/model/json.js";
import { evaluate } from "./condition.js";
import type { Memory } from "./memory.js";
import { keyText, type Reading } from "./value.js";

/** What can be an id: 1 to 255 code units without control characters and lone surrogates, and not `__proto__`. */
const ID = /^(?!__proto__$)[^\p{Cc}\p{Cs}]*$/u;

/** Which partition the lead belongs to: at most so many are kept apart, then `other`; `null`: none, as what is no id. */
export function partitionOf(
  memory: Memory,
  rotation: string,
  by: Expr | undefined,
  reading: Reading,
  most: number,
): string | null {
  const partition = by === undefined ? null : keyText(evaluate(by, reading));
  if (partition === null || partition.length < 1 || partition.length > 255 || !ID.test(partition)) return null;
  const known = memory.partitions.get(rotation) ?? [];
  return known.includes(partition) || known.length < most ? partition : "other";
}

/** A partition is known from its first lead on. */
export function knowPartition(memory: Memory, rotation: string, partition: string | null): void {
  const known = memory.partitions.get(rotation) ?? [];
  if (partition === null || partition === "other" || known.includes(partition)) return;
  memory.partitions.set(rotation, [...known, partition]);
}
