import type { PoolChange } from "../model/change.js";
import type { PoolState } from "../model/state.js";
import { applyToPool } from "../state/apply-to-pool.js";
import { soundPool } from "../state/sound-pool.js";
import type { Rotation } from "../strategy/rotation.js";
import { storedRotation } from "./stored-rotation.js";

/** How a rotation stands once changes to it are applied. */
export type RotationAfter = (changes: readonly PoolChange[]) => Rotation;

/** How the rotation of an entry stands once changes to it are applied. */
export function rotationAfter(entryOf: () => PoolState): RotationAfter {
  return (changes) => storedRotation(soundPool(changes.reduce(applyToPool, entryOf())));
}
