import type { Owed } from "../model/change.js";
import type { TurnOwed } from "../model/event.js";
import type { EventReasonCode } from "../model/event-reasons.js";
import { rotationKey } from "../state/partitions.js";
import { readPool } from "../state/read-pool.js";
import { OWED_LIMIT } from "../state/state-limits.js";
import type { Following } from "./following.js";

/** The turn that an admin gives a rep, unless the rotation owes as many as it can. */
export function oweTurn(
  { rotation, partition, rep }: TurnOwed,
  { state }: Following,
): { readonly reason: EventReasonCode; readonly changes: readonly Owed[] } {
  const key = rotationKey(rotation, partition ?? null);
  if (readPool(state, key).entry.owed.length >= OWED_LIMIT) return { reason: "owed_limit", changes: [] };
  return { reason: "followed", changes: [{ type: "owed", rotation: key, rep, by: 1 }] };
}
