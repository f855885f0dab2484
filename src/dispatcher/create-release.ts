import type { Router } from "../engine.js";
import type { Answer } from "./answer.js";
import { askLeads } from "./ask-leads.js";
import type { Counter } from "./counter.js";
import { waitingLeads } from "./waiting-leads.js";

/** Later than any lead can be due. */
const FOR_EVER = 8_640_000_000_000_000;
const PURGED_AT_ONCE = 10_000;

/** Decides the leads that are due at an instant, and removes what is kept no longer. */
export type Release = (at: number) => Promise<readonly PromiseSettledResult<Answer>[]>;

/** The release of one dispatcher: it remembers by which router every waiting lead was decided. */
export function createRelease(counter: Counter): Release {
  const { store, tenant, router } = counter.office;
  // Of what other hosts left nothing is known at first.
  let settled: Router | null = null;
  return async (at) => {
    const present = router();
    const leads = await waitingLeads(counter.office, settled === present ? at : FOR_EVER, at);
    await store.purge({ tenant, before: at, limit: PURGED_AT_ONCE });
    const answers = await askLeads(
      leads.map(({ lead }) => lead),
      at,
      counter,
    );
    if (answers.every(({ status }) => status === "fulfilled")) settled = present;
    return answers;
  };
}
