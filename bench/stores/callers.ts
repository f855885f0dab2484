import type { BenchLead } from "../workload/workload.js";

/** How one way takes a lead. */
export type Take = (lead: BenchLead) => Promise<unknown>;

/** Callers who each wait for an answer before they send the next lead: nanoseconds a lead, all of them together. */
export async function timeCallers(leads: readonly BenchLead[], callers: number, take: Take): Promise<number> {
  const waiting = leads.values();
  const call = async () => {
    for (const lead of waiting) await take(lead);
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: callers }, call));
  return ((performance.now() - start) * 1e6) / leads.length;
}

/** One call for all of them: nanoseconds a lead. */
export async function timeMany(
  leads: readonly BenchLead[],
  takeAll: (leads: readonly BenchLead[]) => unknown,
): Promise<number> {
  const start = performance.now();
  await takeAll(leads);
  return ((performance.now() - start) * 1e6) / leads.length;
}
