import type { BoundMember, BoundPool } from "../eligibility/bound-pool.js";
import type { Gate } from "../model/words.js";
import { type Picked, type Rotation, recordedTurn } from "../strategy/rotation.js";

/** The first who is owed a turn and passes every gate takes it: it is served first, and moves no credit. */
export function pickOwed(
  pool: BoundPool,
  gates: readonly (Gate | null)[],
  { owed }: Pick<Rotation, "owed">,
): Picked | null {
  const chosen = firstOwed(pool, gates, owed);
  if (chosen === null) return null;
  const served = { type: "owed", rotation: pool.rotation, rep: chosen.rep.id, by: -1 } as const;
  return { chosen, changes: [recordedTurn(pool, chosen), served], owed: true };
}

function firstOwed(
  { members }: BoundPool,
  gates: readonly (Gate | null)[],
  owed: readonly string[],
): BoundMember | null {
  for (const rep of owed) {
    const member = members.find((each) => each.rep.id === rep);
    if (member !== undefined && (gates[member.position] ?? null) === null) return member;
  }
  return null;
}
