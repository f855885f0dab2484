import type { Loaded, RecordWrite } from "../../store/rotation-store.js";
import type { TenantStore } from "./tenant-store.js";

/**
 * Adds 1 to the number in each entry in one commit, on the values of the conflict as often as it takes; says how often that
 * was.
 *
 * @throws an error after `most` tries.
 */
export async function raiseCounters(tenant: TenantStore, keys: readonly string[], most: number): Promise<number> {
  let present: Loaded = await tenant.load({ entries: keys });
  for (let tries = 1; tries <= most; tries += 1) {
    const answer = await tenant.commit(raised(present, keys));
    if (answer.outcome === "committed") return tries;
    present = answer;
  }
  throw new Error(`a writer lost ${most} times in a row and gave up`);
}

/** A commit that adds 1 to the number in each entry. */
export function raised({ entries }: Loaded, keys: readonly string[]) {
  return {
    read: new Map(keys.map((key) => [key, entries.get(key)?.revision ?? 0])),
    write: new Map(keys.map((key) => [key, `${Number(entries.get(key)?.body ?? "0") + 1}`])),
    records: new Map<string, RecordWrite>(),
  };
}
