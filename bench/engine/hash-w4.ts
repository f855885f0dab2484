import type { BenchLead, Workload } from "../workload/workload.js";

/** W4 by hand: the account, else the ZIP. */
export function dispatchW4({ rules }: Workload): (lead: BenchLead) => string | null {
  const accounts = new Map<unknown, string>();
  const zips = new Map<unknown, string>();
  for (const { id, when } of rules) {
    if (when.kind === "equals") (when.field === "domain" ? accounts : zips).set(when.value, id);
  }
  return (lead) => accounts.get(lead.domain) ?? zips.get(lead.zip) ?? null;
}
