import { entryIdOf } from "../eligibility/entry-ids.js";
import type { Owed, Partition } from "../model/change.js";
import type { TurnOwed } from "../model/event.js";
import type { EventReasonCode } from "../model/event-reasons.js";
import { partitionFor, partitionsMet, rotationKey } from "../state/partitions.js";
import { readPool } from "../state/read-pool.js";
import { OWED_LIMIT } from "../state/state-limits.js";
import type { Following } from "./following.js";

/**
 * The turn that an admin gives a rep, unless the rotation owes as many as it can. In a partition it stands where its leads
 * look for it, and makes it known, so that it is found again when the rep leaves.
 */
export function oweTurn(
  { rotation, partition: text, rep }: TurnOwed,
  { program, state }: Following,
): { readonly reason: EventReasonCode; readonly changes: readonly (Owed | Partition)[] } {
  const id = entryIdOf(rotation, program.entryIds);
  const base = rotationKey(id, null);
  const { entry } = readPool(state, base);
  const partition = text === undefined ? null : partitionFor(entry, text, program.partitions);
  const key = rotationKey(id, partition);
  if (readPool(state, key).entry.owed.length >= OWED_LIMIT) return { reason: "owed_limit", changes: [] };
  const met = partitionsMet(entry, base, partition);
  return { reason: "followed", changes: [...met, { type: "owed", rotation: key, rep, by: 1 }] };
}
