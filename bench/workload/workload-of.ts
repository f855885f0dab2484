import { createW1 } from "./w1.js";
import { createW2 } from "./w2.js";
import { createW3 } from "./w3.js";
import { createW4 } from "./w4.js";
import type { Workload, WorkloadName } from "./workload.js";

const CREATE = { w1: createW1, w2: createW2, w3: createW3, w4: createW4 };
const made = new Map<WorkloadName, Workload>();

/** A workload, made once. */
export function workloadOf(name: WorkloadName): Workload {
  const known = made.get(name) ?? CREATE[name]();
  made.set(name, known);
  return known;
}
