import { isLeadRouterError } from "../kernel/errors.js";
import type { CommitOutcome, CommitRequest, Loaded } from "../store/rotation-store.js";
import { outcomeUnknown } from "../store/store-errors.js";
import type { Office } from "./office.js";

/** What became of a commit; `found`: what it writes about leads and events is there, whoever wrote it. */
export type SureOutcome = CommitOutcome | { readonly outcome: "found" };

/**
 * Sends a commit (`sent` says which, once it is made) and, where nobody knows what became of it, reads what it wrote: it is there, or somebody else's is.
 *
 * @throws a `StoreUnavailable` when surely nothing was written, an `OutcomeUnknown` when not even that can be read.
 */
export async function commitForSure(
  { store, tenant }: Office,
  sent: () => Omit<CommitRequest, "tenant"> | undefined,
  send: () => Promise<CommitOutcome>,
): Promise<SureOutcome> {
  try {
    return await send();
  } catch (error) {
    const request = sent();
    if (request === undefined || (isLeadRouterError(error) && error.name !== "OutcomeUnknown")) throw error;
    const asked = { tenant, entries: [...request.read.keys()], records: [...request.records.keys()] };
    const loaded = await store.load(asked).catch(() => {
      throw isLeadRouterError(error) ? error : outcomeUnknown(error);
    });
    return isWritten(request, loaded) ? { outcome: "found" } : { outcome: "conflict", ...loaded };
  }
}

// Whoever wrote the same texts at the same revisions decided the same: then it does not matter who it was. They may have
// written more with it, though.
function isWritten({ read, write, records }: Omit<CommitRequest, "tenant">, loaded: Loaded): boolean {
  const kept = [...records].every(([id, { expected, body }]) => {
    const stored = loaded.records.get(id);
    return stored?.revision === expected + 1 && stored.body === body;
  });
  if (records.size > 0) return kept;
  return [...write].every(([key, body]) => {
    const stored = loaded.entries.get(key);
    return stored?.revision === (read.get(key) ?? 0) + 1 && stored.body === body;
  });
}
