import { leadRecordId } from "../../dispatcher/record-id.js";
import { NINE, POOL, shopDispatcher, shopLeads } from "./shop.js";
import type { TenantStore } from "./tenant-store.js";

/** What a store keeps: revisions and bodies. */
export interface Kept {
  readonly entries: ReadonlyMap<string, readonly [revision: number, body: string]>;
  readonly records: ReadonlyMap<string, readonly [revision: number, body: string]>;
}

const HOUR = 3_600_000;

/** Leads, events, waiting and forgetting, one after another; what the store keeps then, and what is due. */
export async function feedHistory(tenant: TenantStore): Promise<readonly unknown[]> {
  const time = { now: NINE };
  const dispatcher = shopDispatcher(tenant.store, tenant.tenant, { clock: () => time.now, keep: { capsulesMs: HOUR } });
  for (const lead of shopLeads(8)) await dispatcher.assign(lead);
  await dispatcher.assign({ id: "L-9", later: true, note: "[] 9007199254740993 \u2028 \ud800 \u0000 é" });
  await dispatcher.apply({ type: "rejected", id: "E-1", lead: "L-2", at: time.now }, { lead: { id: "L-2" } });
  await dispatcher.apply({ type: "closed", id: "E-2", lead: "L-3", at: time.now });
  await dispatcher.apply({ type: "closed", id: "E-2", lead: "L-3", at: time.now });
  await dispatcher.assign({ id: "L-1" });
  const waiting = await tenant.due(NINE + HOUR);
  time.now += HOUR + 1;
  await dispatcher.release();
  await dispatcher.forget(["L-4"]);
  const { entries, records } = await keptOf(tenant, shopLeads(9));
  const ids = ["event/E-1", "event/E-2"];
  // In an order of its own: a store gives them in any.
  const rest = await tenant.load({ records: ids });
  const events = ids.map((id) => [id, rest.records.get(id)?.revision, rest.records.get(id)?.body]);
  return [entries, records, events, waiting, await tenant.due(NINE * 2), await tenant.purge(NINE * 2)];
}

/** What is kept of the pool and of leads. */
export async function keptOf(tenant: TenantStore, leads: readonly { readonly id: string }[]): Promise<Kept> {
  const { entries, records } = await tenant.load({ entries: [POOL], records: leads.map(({ id }) => leadRecordId(id)) });
  return {
    entries: new Map([...entries].map(([key, { revision, body }]) => [key, [revision, body]])),
    records: new Map([...records].map(([id, { revision, body }]) => [id, [revision, body]])),
  };
}
