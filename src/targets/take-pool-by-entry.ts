import type { BoundPool } from "../eligibility/bound-pool.js";
import type { Judging } from "../eligibility/judging.js";
import type { SoundPool } from "../state/sound-pool.js";
import type { Draw } from "../strategy/rotation.js";
import type { PoolTaken } from "./attempt.js";
import { rotationAfter } from "./rotation-after.js";
import { storedRotation } from "./stored-rotation.js";
import { takePool } from "./take-pool.js";

/** Asks a pool whose rotation stands as its entry in a plain state says. */
export function takePoolByEntry(sound: SoundPool, pool: BoundPool, judging: Judging, draw: Draw): PoolTaken {
  const after = rotationAfter(() => sound.entry);
  return takePool(pool, judging, draw, storedRotation(sound), after);
}
