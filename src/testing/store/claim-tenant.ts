import type { RotationStore } from "../../store/rotation-store.js";

const TENANT = "lead-router conformance";
const KEY = "tenants";
const MOST = 1_000;

/**
 * The name of a tenant that nobody uses, also where many runs share a database: the store counts them, in an entry of the
 * tenant `lead-router conformance`.
 *
 * @throws an error if the store lets nobody count.
 */
export async function claimTenant(store: RotationStore): Promise<string> {
  for (let tries = 0; tries < MOST; tries += 1) {
    const { entries } = await store.load({ tenant: TENANT, entries: [KEY], records: [] });
    const revision = entries.get(KEY)?.revision ?? 0;
    const read = new Map([[KEY, revision]]);
    const answer = await store.commit({ tenant: TENANT, read, write: new Map([[KEY, ""]]), records: new Map() });
    if (answer.outcome === "committed") return `${TENANT} ${revision + 1}`;
  }
  throw new Error(`the store answered ${MOST} commits in a row with a conflict`);
}
