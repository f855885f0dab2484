import { type LeadBody, readLeadBody } from "../../../src/dispatcher/lead-body.js";
import { eventRecordId, leadRecordId } from "../../../src/dispatcher/record-id.js";
import type { RotationStore, Stored } from "../../../src/store/rotation-store.js";
import { TENANT } from "../worker-setup.js";
import type { World } from "../world.js";
import { routersOf } from "../worlds.js";

/** All that a store has of a run. */
export interface StoreContent {
  readonly entries: ReadonlyMap<string, Stored>;
  /** Records of leads and events, by id. */
  readonly records: ReadonlyMap<string, Stored>;
  /** What is kept of leads, by number; a lead that is not there was lost. */
  readonly leads: ReadonlyMap<number, LeadBody>;
}

const PAGE = 1_000;

/** Reads what the inputs of a run can have left: by ids known from them, not by what the store lists. */
export async function readStore(
  store: RotationStore,
  world: World,
  total: number,
  events: Iterable<string>,
): Promise<StoreContent> {
  const records = new Map<string, Stored>();
  const numbers = Array.from({ length: total }, (_, index) => index);
  const ids = [...numbers.map((index) => leadRecordId(world.leadOf(index).id)), ...[...events].map(eventRecordId)];
  for (let from = 0; from < ids.length; from += PAGE) {
    const page = await store.load({ tenant: TENANT, entries: [], records: ids.slice(from, from + PAGE) });
    for (const [id, stored] of page.records) records.set(id, stored);
  }
  const { entries } = await store.load({ tenant: TENANT, entries: entryKeys(world), records: [] });
  const leads = numbers.flatMap((index) => {
    const id = leadRecordId(world.leadOf(index).id);
    const stored = records.get(id);
    return stored === undefined ? [] : [[index, readLeadBody(id, stored.body)] as const];
  });
  return { entries, records, leads: new Map(leads) };
}

function entryKeys(world: World): readonly string[] {
  const keys = new Set<string>();
  for (const router of routersOf(world)) {
    for (let index = 0; index < 20; index += 1) {
      for (const key of router.needs(world.leadOf(index), { at: Date.UTC(2026, 10, 23) })) keys.add(key);
    }
  }
  return [...keys];
}
