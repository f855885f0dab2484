import type { Id } from "../model/words.js";
import type { Counter } from "./counter.js";
import { forgetTask } from "./forget-task.js";
import { scoutKeys } from "./scout-keys.js";

/** Erases all that is kept of leads but that they were decided; open ones are taken from whoever has them. */
export async function forgetLeads(leads: readonly Id[], at: number, counter: Counter): Promise<void> {
  for (const lead of leads) await forgetLead(lead, at, counter);
}

async function forgetLead(lead: Id, at: number, { settings, office, queue }: Counter): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const task = forgetTask({ lead, at, keep: settings.keep }, resolve, reject);
    scoutKeys(task, office)
      .then((keys) => queue.add({ task, keys }))
      .catch(reject);
  });
}
