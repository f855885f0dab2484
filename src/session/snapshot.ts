import { emptyMap } from "../kernel/empty-map.js";
import type { MemberState, PoolState, RepState, State } from "../model/state.js";
import type { Id } from "../model/words.js";
import { EMPTY_POOL } from "../state/empty-pool.js";
import { repEntry } from "./change-rep.js";
import { NONE } from "./column.js";
import type { MemberParts } from "./frozen-parts.js";
import type { RepColumns } from "./rep-columns.js";
import type { RotationColumns } from "./rotation-columns.js";

/** Where the numbers stand. */
interface Columns {
  readonly reps: RepColumns;
  readonly rotations: ReadonlyMap<Id, RotationColumns>;
}

/** The plain state that is held in columns, frozen: entry for entry what folding every change would have made. */
export function takeSnapshot({ reps, rotations }: Columns): State {
  const pools = emptyMap<PoolState>();
  for (const [id, rotation] of rotations) if (rotation.stored) pools[id] = poolState(rotation);
  return Object.freeze({ version: 1, pools: Object.freeze(pools), reps: repStates(reps) });
}

/** One rotation's entry, frozen; the empty one where the state has none. */
export function poolEntry({ rotations }: Pick<Columns, "rotations">, id: Id): PoolState {
  const rotation = rotations.get(id);
  return rotation?.stored === true ? poolState(rotation) : EMPTY_POOL;
}

function poolState(rotation: RotationColumns): PoolState {
  const { turn, clock, owed, counts, partitions } = rotation;
  const members = emptyMap<MemberState>();
  for (const [slot, rep] of rotation.reps.entries()) {
    if (rotation.weight[slot] !== NONE) members[rep] = memberState(rotation, slot, rotation.parts.get(rep));
  }
  return Object.freeze({
    ...{ turn, clock, owed, members: Object.freeze(members) },
    ...(counts !== undefined && { counts }),
    ...(partitions !== undefined && { partitions }),
  });
}

function memberState(
  { weight, credit, since, last }: RotationColumns,
  slot: number,
  parts: MemberParts | undefined,
): MemberState {
  const from = since[slot] ?? NONE;
  return Object.freeze({
    weight: weight[slot] ?? 1,
    credit: credit[slot] ?? 0,
    since: from === NONE ? null : from,
    last: last[slot] ?? 0,
    ...parts,
  });
}

function repStates(reps: RepColumns): State["reps"] {
  const states = emptyMap<RepState>();
  for (const rep of reps.ids) {
    const entry = repEntry(reps, rep);
    if (entry !== null) states[rep] = entry;
  }
  return Object.freeze(states);
}
