import type { Clause } from "./clause.js";

/** Rules, of which the first that is true takes a lead, and the leads as the texts in which they arrive. */
export interface Workload {
  readonly name: WorkloadName;
  /** What it stands for, in a few words. */
  readonly about: string;
  readonly rules: readonly WorkloadRule[];
  readonly leadTexts: readonly string[];
}

export type WorkloadName = "w1" | "w2" | "w3" | "w4";

export interface WorkloadRule {
  readonly id: string;
  readonly when: Clause;
}

/** A lead as `JSON.parse` gives it. */
export interface BenchLead {
  readonly id: string;
  readonly [field: string]: string | number | undefined;
}

/** Leads of each workload. */
export const LEADS = 10_000;

/** Names conditions in reading order: `r0`, `r1`, … */
export function numberRules(conditions: readonly Clause[]): readonly WorkloadRule[] {
  return conditions.map((when, index) => ({ id: `r${index}`, when }));
}

/** What `JSON.parse` makes of the text of a lead. */
export function parseLead(text: string): BenchLead {
  return JSON.parse(text);
}
