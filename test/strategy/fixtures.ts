import { bindPool } from "../../src/eligibility/bind-pool.js";
import { bindRep } from "../../src/eligibility/bind-rep.js";
import type { BoundPool, PoolPolicy } from "../../src/eligibility/bound-pool.js";
import type { PoolState } from "../../src/model/state.js";
import { applyTurn } from "../../src/state/apply-turn.js";
import { EMPTY_POOL } from "../../src/state/empty-pool.js";
import { soundPool } from "../../src/state/sound-pool.js";
import type { Picked, Question, Rotation } from "../../src/strategy/rotation.js";
import { storedRotation } from "../../src/targets/stored-rotation.js";

const POLICY: PoolPolicy = { requires: null, strategy: { type: "round-robin" }, shortlist: null };

/** A pool of reps given as `[id, weight, capacity?]`. */
export function poolOf(...reps: readonly (readonly [id: string, weight: number, capacity?: number])[]): BoundPool {
  const memberships = reps.map(([id, weight, capacity]) => ({
    rep: bindRep({ id, weight, ...(capacity === undefined ? {} : { capacity }) }, undefined),
    weight,
    tier: 0,
  }));
  return bindPool("p", POLICY, memberships);
}

/** A rotation as an entry has it. */
export function rotationOf(entry: PoolState): Rotation {
  return storedRotation(soundPool(entry));
}

/** Asks a strategy lead after lead; `without` names those who are not eligible for a lead. */
export function sequence(
  pick: (question: Question) => Picked,
  pool: BoundPool,
  leads: readonly { readonly without?: readonly string[] }[],
  opens: { [rep: string]: number } = {},
): { readonly picks: string; readonly entry: PoolState } {
  let entry = EMPTY_POOL;
  const picks: string[] = [];
  for (const { without = [] } of leads) {
    const eligible = pool.members.filter((member) => !without.includes(member.rep.id));
    const { chosen, turn } = pick({ pool, eligible, rotation: rotationOf(entry), openOf: (id) => opens[id] ?? 0 });
    entry = applyTurn(entry, turn);
    if (chosen.rep.id in opens) opens[chosen.rep.id] = (opens[chosen.rep.id] ?? 0) + 1;
    picks.push(chosen.rep.id);
  }
  return { picks: picks.join(" "), entry };
}

/** So many leads for everybody. */
export function leads(count: number): { readonly without?: readonly string[] }[] {
  return Array.from({ length: count }, () => ({}));
}
