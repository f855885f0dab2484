import { applyChanges, type Decision, type Router, type State } from "lead-router";
import { DEFAULT_AT, type DemoOptions } from "./options.js";
import type { LeadRow } from "./read-leads.js";

/** A row with the decision about it. */
export interface Routed {
  readonly row: LeadRow;
  readonly decision: Decision;
  /** The state that the decision was made on. */
  readonly before: State;
}

/** Routes the rows one after another, each on the state that the ones before it left. */
export function routeLeads(router: Router, rows: readonly LeadRow[], options: DemoOptions): readonly Routed[] {
  let state = router.initial;
  return rows.map((row) => {
    const before = state;
    const decision = router.route(row.lead, { state: before, at: instantOf(row, options) });
    state = applyChanges(before, decision.changes);
    return { row, decision, before };
  });
}

/** The decision about a row once more, with every rule and every candidate. */
export function explainFully(router: Router, { row, before, decision }: Routed): Decision {
  return router.explain(row.lead, { state: before, at: decision.at });
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

function instantOf(row: LeadRow, options: DemoOptions): string {
  if (options.at !== undefined) return options.at;
  const received = row.cells.receivedAt ?? "";
  return INSTANT.test(received) ? received : DEFAULT_AT;
}
