import type { RotationStore } from "../../store/rotation-store.js";
import { claimTenant } from "./claim-tenant.js";
import type { StoreCase } from "./store-case.js";
import { tenantStore } from "./tenant-store.js";

/** A store that is open, and how to open its data once more and to close it. */
export interface OpenStore {
  readonly store: RotationStore;
  /** Opens the same data through a client of its own, as another process would: with its tables, if it makes them. */
  reopen?(): Promise<OpenStore>;
  /** Called once, after the case, whatever came of it. */
  close?(): Promise<void>;
}

/**
 * Checks one case on a store of its own, and closes it and all that was opened beside it.
 *
 * @throws whatever says how the store breaks the promise.
 */
export async function checkStore({ needs, check }: StoreCase, create: () => Promise<OpenStore>): Promise<void> {
  const opened: OpenStore[] = [];
  const keep = (open: OpenStore) => {
    opened.push(open);
    return open.store;
  };
  try {
    const first = await create();
    const store = keep(first);
    if (needs === "exclusive" && store.exclusive === undefined) throw missing("the store has no `exclusive`", needs);
    if (needs === "reopen" && first.reopen === undefined) throw missing("`create` gives no `reopen`", needs);
    await check({
      store,
      newTenant: async () => tenantStore(store, await claimTenant(store)),
      reopen: async () => keep(await reopened(first)),
    });
  } finally {
    for (const open of opened.reverse()) await open.close?.();
  }
}

async function reopened(first: OpenStore): Promise<OpenStore> {
  if (first.reopen === undefined) throw missing("`create` gives no `reopen`", "reopen");
  return first.reopen();
}

function missing(what: string, skip: string): Error {
  return new Error(`${what}: give one, or skip its cases with a reason, \`skip: { ${skip}: "…" }\``);
}
