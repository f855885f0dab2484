import type { BenchLead, Workload } from "../workload/workload.js";

/** Something that finds the rule that takes a lead. */
export interface Engine {
  readonly name: EngineName;
  /** Reads the rules once; everything that can be done before the first lead is done here. */
  readonly prepare: (workload: Workload) => Finder;
}

export type EngineName =
  | "lead-router"
  | "router.route, none"
  | "hash dispatcher"
  | "generated if/else"
  | "json-logic-engine"
  | "json-logic-js"
  | "json-rules-engine";

/** Finds the id of the first rule that is true of a lead, `null` if none is; at once, or behind a promise. */
export type Finder =
  | { readonly kind: "now"; readonly find: (lead: BenchLead) => string | null }
  | { readonly kind: "later"; readonly find: (lead: BenchLead) => Promise<string | null> };
