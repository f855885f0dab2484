import { createRouter, type Router } from "lead-router";
import { rulesetOf } from "../workload/ruleset-of.js";
import { type BenchLead, parseLead } from "../workload/workload.js";
import { workloadOf } from "../workload/workload-of.js";

/** An instant in a Monday's working hours. */
export const AT = Date.UTC(2026, 10, 23, 15);
export const TENANT = "bench";
export const REPS = Array.from({ length: 10 }, (_, index) => `rep-${index}`);

/** The rules of W2, all of which assign to one pool of ten reps with equal weights. */
export function hotPoolRouter(): Router {
  const pools = { hot: { members: REPS.map((rep) => ({ rep })) } };
  const ruleset = { ...rulesetOf(workloadOf("w2"), () => [{ pool: "hot" }]), pools };
  return createRouter({
    ruleset: { ...ruleset, fallback: { assign: [{ pool: "hot" }] }, defaults: { rep: { hours: "always" } } },
    roster: { schema: 1, reps: REPS.map((id) => ({ id })) },
  });
}

/** Leads of W2 without end, each an object of its own with an id that no other lead has. */
export function freshLeads(name: string): () => BenchLead {
  const texts = workloadOf("w2").leadTexts;
  let index = 0;
  return () => {
    const lead = parseLead(texts[index % texts.length] ?? "{}");
    index += 1;
    return { ...lead, id: `${name}-${index}` };
  };
}
