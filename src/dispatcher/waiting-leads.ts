import { historyOf } from "../lifecycle/history-of.js";
import type { History } from "../model/history.js";
import { corruptBody } from "../state/versioned-body.js";
import type { RotationStore } from "../store/rotation-store.js";
import { leadStanding } from "./lead-standing.js";
import type { Office } from "./office.js";
import { storeErrorNote } from "./store-error-note.js";

/** A lead that waits, as it is kept. */
export interface KeptLead {
  readonly lead: object;
  readonly history: History;
  /** The id of its record. */
  readonly record: string;
}

const FIRST_PAGE = 1_000;
const LOADED_AT_ONCE = 500;

/** Of the leads whose `retryAt` is `before` or earlier those that are due by the router's ruleset and roster, in the order of the ruleset's `backlog` as of `at`. */
export async function waitingLeads(office: Office, before: number, at: number): Promise<readonly KeptLead[]> {
  const { store, tenant } = office;
  const ids = await dueIds(store, tenant, before);
  const leads: KeptLead[] = [];
  for (let from = 0; from < ids.length; from += LOADED_AT_ONCE) {
    const records = ids.slice(from, from + LOADED_AT_ONCE);
    const loaded = await store.load({ tenant, entries: [], records });
    leads.push(...records.flatMap((id) => keptLead(id, loaded.records.get(id)?.body, office, at)));
  }
  return office.router().orderBacklog(leads, { at });
}

// The store gives the earliest first, and does not go on from where it ended.
async function dueIds(store: RotationStore, tenant: string, before: number): Promise<readonly string[]> {
  for (let limit = FIRST_PAGE; ; limit *= 4) {
    const ids = await store.due({ tenant, before, limit });
    if (ids.length < limit) return ids;
  }
}

// One record that cannot be read must not hold up the others.
function keptLead(id: string, text = "", { observe, tenant, router }: Office, at: number): readonly KeptLead[] {
  if (text === "") return [];
  try {
    const standing = leadStanding(id, text, router(), at);
    if (standing.kind !== "decide" || standing.body === null) return [];
    const { record, lead } = standing.body;
    if (typeof lead !== "object" || lead === null) return [];
    if (router().read(lead).id !== record.lead) throw corruptBody(id, text);
    return [{ lead, history: historyOf(record), record: id }];
  } catch (error) {
    observe(storeErrorNote(tenant, 1, error));
    return [];
  }
}
