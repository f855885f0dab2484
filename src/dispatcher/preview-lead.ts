import type { Decision } from "../model/decision.js";
import { learn, NOTHING_KNOWN, stateOf } from "./knowledge.js";
import type { Office } from "./office.js";

/** What would be decided about a new lead now. Loads and decides: there is nothing here that could write. */
export async function previewLead(lead: object, office: Office, at: number): Promise<Decision> {
  const router = office.router();
  const asked = { entries: router.needs(lead, { at }), records: [] };
  const loaded = await office.store.load({ tenant: office.tenant, ...asked });
  const known = learn(NOTHING_KNOWN, asked, loaded, office.cache);
  for (const entry of known.entries.values()) if (entry.kind === "broken") throw entry.error;
  return router.explain(lead, { state: stateOf(known, router), at });
}
