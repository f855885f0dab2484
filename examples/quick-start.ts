import { applyChanges, createRouter, explainText } from "lead-router";

const pools = { central: { members: [{ rep: "ana", weight: 2 }, { rep: "ben" }] } };
const when = { is: { state: "IL", employees: { min: 200, max: 999 } } };
const rules = [{ id: "central-mid-market", when, assign: [{ pool: "central" }] }];
const settings = { schema: 1, id: "inbound", timezone: "America/Chicago", defaults: { rep: { hours: "always" } } };
const roster = { schema: 1, reps: [{ id: "ana" }, { id: "ben" }] };
const router = createRouter({ ruleset: { ...settings, pools, rules }, roster });
let state = router.initial;
for (const id of ["L-1", "L-2"]) {
  const decision = router.route({ id, state: "IL", employees: 500 }, { state, at: "2026-06-01T09:00:00-05:00" });
  state = applyChanges(state, decision.changes);
  console.log(explainText(decision));
}
