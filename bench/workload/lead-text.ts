import type { Draw } from "./draw.js";
import { COMPANY_WORDS, FIRST_NAMES, LAST_NAMES } from "./words.js";

/** What a workload's rules read of a lead; `undefined`: the form left it blank. */
export type LeadFields = { readonly [field: string]: string | number | undefined };

const FIRST_SECOND = Date.UTC(2026, 10, 2) / 1000;

/** A lead as a web form sends it: who it is, which no rule reads, and what the rules read. */
export function leadText(draw: Draw, index: number, fields: LeadFields): string {
  const first = draw.pick(FIRST_NAMES);
  const last = draw.pick(LAST_NAMES);
  const company = `${draw.pick(COMPANY_WORDS)} ${draw.pick(COMPANY_WORDS)}`;
  return JSON.stringify({
    id: `L-${100_000 + index}`,
    createdAt: new Date((FIRST_SECOND + index * 37) * 1000).toISOString(),
    firstName: first,
    lastName: last,
    email: `${first}.${last}@${company.replace(" ", "-")}.com`,
    company,
    ...fields,
  });
}

/** A number of employees: most companies are small. */
export function drawEmployees(draw: Draw): number {
  const most = draw.skewed([50, 200, 1_000, 5_000, 50_000]);
  return draw.integer(Math.ceil(most / 10), most);
}
