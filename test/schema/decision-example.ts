import type { Decision } from "../../src/model/decision.js";

/** A decision with something in every list. */
export const DECISION: Decision = {
  leadId: "7",
  at: 1_795_446_000_000,
  attempt: 1,
  outcome: "assigned",
  reason: "matched",
  rule: "all",
  assignments: [{ role: "rep", target: { rep: "ana" }, pool: "main", handler: null, exempt: [] }],
  retryAt: null,
  respondBy: null,
  actions: [{ type: "notify", channel: "#main" }],
  notes: [{ code: "missing_required", path: "zip", seen: null }],
  changes: [
    {
      type: "turn",
      rotation: "main",
      rep: "ana",
      step: 34_359_738_368,
      price: 68_719_476_736,
      enter: [["ana", 1]],
      leave: [],
    },
    { type: "open", rep: "ana", by: 1 },
  ],
  ruleset: "0123456789abcdef0123456789abcdef",
  roster: "fedcba9876543210fedcba9876543210",
  explanation: {
    level: "brief",
    rule: {
      rule: "all",
      path: "rules[0]",
      verdict: "true",
      evidence: [{ path: "rules[0].when", clause: "a = 1", result: "true", seen: [{ path: "a", value: "1" }] }],
    },
    steps: [
      {
        rule: "all",
        step: 0,
        target: { pool: "main" },
        result: "taken",
        again: false,
        stopped: { capacity: 2 },
        eligible: 1,
        candidates: [{ rep: "ana", verdict: "chosen", eligibleAt: null, numbers: { credit: 0 }, evidence: [] }],
      },
    ],
    arms: [{ field: "test", arm: "new" }],
  },
  environment: { engine: "0.1.0", zones: "2026a" },
};
