import type { Id } from "../model/words.js";
import type { Counter } from "./counter.js";
import { forgetTask } from "./forget-task.js";
import { handIn } from "./hand-in.js";

/** Erases all that is kept of leads but that they were decided; open ones are taken from whoever has them. */
export async function forgetLeads(leads: readonly Id[], at: number, counter: Counter): Promise<void> {
  for (const lead of leads) await forgetLead(lead, at, counter);
}

async function forgetLead(lead: Id, at: number, counter: Counter): Promise<void> {
  const { keep } = counter.settings;
  await new Promise<void>((resolve, reject) => {
    void handIn(forgetTask({ lead, at, keep }, resolve, reject), counter);
  });
}
