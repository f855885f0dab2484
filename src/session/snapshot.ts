import { emptyMap } from "../kernel/empty-map.js";
import type { MemberState, PoolState, RepState, State } from "../model/state.js";
import { NONE } from "./column.js";
import type { HeldState } from "./held-state.js";
import type { RepColumns } from "./rep-columns.js";
import type { RotationColumns } from "./rotation-columns.js";

/** The plain state that is held in columns, frozen: entry for entry what folding every change would have made. */
export function takeSnapshot({ reps, rotations }: HeldState): State {
  const pools = emptyMap<PoolState>();
  for (const [id, rotation] of rotations) if (rotation.stored) pools[id] = poolState(rotation);
  return Object.freeze({ version: 1, pools: Object.freeze(pools), reps: repStates(reps) });
}

function poolState(rotation: RotationColumns): PoolState {
  const { turn, clock, owed } = rotation;
  const members = emptyMap<MemberState>();
  for (const [slot, rep] of rotation.reps.entries()) {
    if (rotation.weight[slot] !== NONE) members[rep] = memberState(rotation, slot);
  }
  return Object.freeze({ turn, clock, owed, members: Object.freeze(members) });
}

function memberState({ weight, credit, since, last }: RotationColumns, slot: number): MemberState {
  const from = since[slot] ?? NONE;
  return Object.freeze({
    weight: weight[slot] ?? 1,
    credit: credit[slot] ?? 0,
    since: from === NONE ? null : from,
    last: last[slot] ?? 0,
  });
}

function repStates({ ids, open }: RepColumns): State["reps"] {
  const states = emptyMap<RepState>();
  for (const [index, rep] of ids.entries()) {
    const held = open[index] ?? NONE;
    if (held !== NONE) states[rep] = Object.freeze({ open: held });
  }
  return Object.freeze(states);
}
