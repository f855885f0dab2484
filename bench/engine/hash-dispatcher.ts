import type { BenchLead, Workload, WorkloadName } from "../workload/workload.js";
import type { Engine } from "./engine.js";
import { dispatchW1 } from "./hash-w1.js";
import { dispatchW2 } from "./hash-w2.js";
import { dispatchW3 } from "./hash-w3.js";
import { dispatchW4 } from "./hash-w4.js";

const BY_WORKLOAD: { readonly [name in WorkloadName]: (workload: Workload) => (lead: BenchLead) => string | null } = {
  w1: dispatchW1,
  w2: dispatchW2,
  w3: dispatchW3,
  w4: dispatchW4,
};

/** What a developer would write by hand who knows this one workload's families of rules, and nothing else. */
export const hashDispatcher: Engine = {
  name: "hash dispatcher",
  prepare: (workload) => ({ kind: "now", find: BY_WORKLOAD[workload.name](workload) }),
};
