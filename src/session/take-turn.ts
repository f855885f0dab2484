import type { Turn } from "../model/change.js";
import { settlesAll } from "../state/apply-turn.js";
import { NONE } from "./column.js";
import { creditIn, type RotationColumns, setEarning, slotOf } from "./rotation-columns.js";

/** One turn of a rotation, as `applyTurn` does it to an entry, in place. */
export function takeTurn(rotation: RotationColumns, turn: Turn): void {
  const earnersChange = turn.leave.length + turn.enter.length > 0;
  if (earnersChange) changeEarners(rotation, turn);
  const slot = slotOf(rotation, turn.rep);
  if (rotation.weight[slot] === NONE) setEarning(rotation, slot, 1, NONE);
  rotation.stored = true;
  rotation.turn += 1;
  rotation.clock += turn.step;
  rotation.credit[slot] = (rotation.credit[slot] ?? 0) - turn.price;
  rotation.last[slot] = rotation.turn;
  rotation.paid.push(slot);
  if (settlesAll(turn, rotation.turn)) settleAll(rotation);
  if (earnersChange || rotation.clock === 0) renew(rotation);
}

function changeEarners(rotation: RotationColumns, { leave, enter }: Turn): void {
  for (const rep of leave) settle(rotation, slotOf(rotation, rep), null);
  for (const [rep, weight] of enter) settle(rotation, slotOf(rotation, rep), weight);
}

/** Says that deadlines which were reckoned before no longer hold. */
export function renew(rotation: RotationColumns): void {
  rotation.version += 1;
  rotation.paid.length = 0;
}

// A weight: the member earns from now on with it. None: it stops to earn.
function settle(rotation: RotationColumns, slot: number, weight: number | null): void {
  const before = rotation.weight[slot] ?? NONE;
  rotation.credit[slot] = creditIn(rotation, slot);
  if (weight === null) setEarning(rotation, slot, before === NONE ? 1 : before, NONE);
  else setEarning(rotation, slot, weight, rotation.clock);
}

function settleAll(rotation: RotationColumns): void {
  const { credit, since } = rotation;
  for (let slot = 0; slot < rotation.reps.length; slot += 1) {
    credit[slot] = creditIn(rotation, slot);
    if (since[slot] !== NONE) since[slot] = 0;
  }
  rotation.clock = 0;
}
