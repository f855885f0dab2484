import { assertNever } from "../kernel/assert-never.js";
import type { Deal, OpenIn, PoolChange, PoolCount, SetCount } from "../model/change.js";
import type { Id } from "../model/words.js";
import { assertDealt } from "../state/apply-deal.js";
import { openInAfter } from "../state/apply-open-in.js";
import { owedAfter } from "../state/apply-owed.js";
import { partitionsAfter } from "../state/apply-partition.js";
import { countsAfter } from "../state/count-after.js";
import { NONE } from "./column.js";
import type { MemberParts } from "./frozen-parts.js";
import { creditIn, type RotationColumns, setEarning, slotOf } from "./rotation-columns.js";
import { renew, takeTurn } from "./take-turn.js";

/** One change of a rotation, as `applyToPool` does it to an entry, in place. */
export function changeRotation(rotation: RotationColumns, change: PoolChange): void {
  switch (change.type) {
    case "turn":
      takeTurn(rotation, change);
      break;
    case "owed":
      rotation.owed = owedAfter(rotation.owed, change);
      rotation.stored = true;
      break;
    case "open-in":
      openIn(rotation, change);
      break;
    case "count":
    case "set-count":
      count(rotation, change);
      break;
    case "partition":
      rotation.partitions = partitionsAfter(rotation.partitions, change);
      rotation.stored = true;
      break;
    case "deal":
      deal(rotation, change);
      break;
    default:
      assertNever(change);
  }
}

/** The slot of a member; whoever is none becomes one who does not earn. */
function memberSlot(rotation: RotationColumns, rep: Id): number {
  const slot = slotOf(rotation, rep);
  if (rotation.weight[slot] === NONE) setEarning(rotation, slot, 1, NONE);
  rotation.stored = true;
  return slot;
}

function isMember(rotation: RotationColumns, rep: Id): boolean {
  const slot = rotation.slots.get(rep);
  return slot !== undefined && rotation.weight[slot] !== NONE;
}

function openIn(rotation: RotationColumns, change: OpenIn): void {
  if (change.by < 0 && !isMember(rotation, change.rep)) return;
  changeMember(rotation, change.rep, (parts) => openInAfter(parts, change));
}

function count(rotation: RotationColumns, change: PoolCount | SetCount): void {
  if (change.rep !== null) {
    changeMember(rotation, change.rep, (parts) => ({ ...parts, counts: countsAfter(parts.counts, change) }));
    return;
  }
  rotation.counts = countsAfter(rotation.counts, change);
  rotation.stored = true;
}

function changeMember(rotation: RotationColumns, rep: Id, change: (parts: MemberParts) => MemberParts): void {
  rotation.parts.set(rep, Object.freeze(change(rotation.parts.get(rep) ?? {})));
  memberSlot(rotation, rep);
}

function deal(rotation: RotationColumns, change: Deal): void {
  const slot = isMember(rotation, change.rep) ? slotOf(rotation, change.rep) : null;
  assertDealt(change, slot === null ? 0 : creditIn(rotation, slot));
  if (slot !== null) dismiss(rotation, change.rep, slot);
  for (const [rep, credit] of change.to) {
    const to = memberSlot(rotation, rep);
    rotation.credit[to] = (rotation.credit[to] ?? 0) + credit;
  }
  renew(rotation);
}

function dismiss(rotation: RotationColumns, rep: Id, slot: number): void {
  setEarning(rotation, slot, NONE, NONE);
  rotation.credit[slot] = 0;
  rotation.last[slot] = 0;
  rotation.parts.delete(rep);
}
