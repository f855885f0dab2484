import { seededHash } from "../kernel/seeded-hash.js";
import { POINTS } from "./plan-arms.js";
import type { SplitComputation } from "./preparation.js";

const HASHES = 0x1_0000_0000;

/**
 * The arm whose stretch of the line holds the key's point. The point depends on salt, field and key alone, so when one
 * arm grows and no other does, no key leaves it. `null` only where the shares do not reach the point.
 */
export function drawArm(split: SplitComputation, key: string): string | null {
  const point = Math.floor((seededHash([split.salt, split.path, key]) * POINTS) / HASHES);
  return split.arms.find(({ end }) => point < end)?.arm ?? null;
}
