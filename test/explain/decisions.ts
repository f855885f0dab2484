import type { Assignment, Decision } from "../../src/model/decision.js";
import type { Evidence, FullExplanation, RepVerdict, RuleVerdict, StepVerdict } from "../../src/model/explanation.js";

/** 2026-06-01T14:00:00.000Z */
export const AT = 1_780_322_400_000;

/** A decision that says as little as one can: handmade, and changed by the tests where they need more. */
export function decisionWith(changes: Partial<Decision>): Decision {
  return {
    leadId: "L-1",
    at: AT,
    attempt: 1,
    outcome: "unassigned",
    reason: "no_rule_matched",
    rule: null,
    assignments: [],
    retryAt: null,
    respondBy: null,
    actions: [],
    notes: [],
    changes: [],
    ruleset: "rrrr",
    roster: "ssss",
    explanation: null,
    environment: { engine: "0.1.0", zones: "none" },
    ...changes,
  };
}

export function assignmentTo(target: Assignment["target"], changes: Partial<Assignment> = {}): Assignment {
  return { role: "rep", target, pool: null, handler: null, exempt: [], ...changes };
}

export function clause(text: string, result: Evidence["result"], path: string, value: string): Evidence {
  return { path: "rules[0].when", clause: text, result, seen: [{ path, value }] };
}

export function ruleVerdict(rule: string, changes: Partial<RuleVerdict> = {}): RuleVerdict {
  return { rule, path: "rules[0]", verdict: "true", evidence: [], ...changes };
}

export function stepVerdict(changes: Partial<StepVerdict> = {}): StepVerdict {
  return {
    rule: "mid-market",
    step: 0,
    target: { pool: "central" },
    result: "taken",
    again: false,
    stopped: {},
    eligible: 1,
    candidates: [],
    ...changes,
  };
}

export function candidate(rep: string, verdict: RepVerdict["verdict"], changes: Partial<RepVerdict> = {}): RepVerdict {
  return { rep, verdict, eligibleAt: null, numbers: {}, evidence: [], ...changes };
}

const employees = clause("employees >= 200", "true", "employees", "500");
const midMarket = ruleVerdict("mid-market", { path: "rules[1].rules[0]", evidence: [employees] });

/** The founding example by hand: two members, one paused, one chosen. */
export const assigned = decisionWith({
  outcome: "assigned",
  reason: "matched",
  rule: "mid-market",
  assignments: [assignmentTo({ rep: "ana" }, { pool: "central" })],
  actions: [
    { type: "notify", channel: "#central", on: ["assigned"] },
    { type: "sequence", name: "inbound-demo" },
  ],
  notes: [{ code: "unknown_value", path: "Lead Source", seen: '"carrier pigeon"' }],
  changes: [
    { type: "turn", rotation: "central", rep: "ana", step: 1, price: 2, enter: [["ana", 1]], leave: [] },
    { type: "open", rep: "ana", by: 1 },
  ],
  explanation: {
    level: "brief",
    rule: midMarket,
    steps: [
      stepVerdict({
        stopped: { paused: 1 },
        candidates: [candidate("ana", "chosen", { numbers: { open: 3, capacity: 5 } })],
      }),
    ],
    arms: [{ field: "test", arm: "new" }],
  },
});

const failed = ruleVerdict("known-account", {
  verdict: "false",
  evidence: [clause("present account.rep", "false", "account.rep", "missing")],
});
const requires = candidate("cem", "requires", {
  evidence: [clause("product in rep.products", "false", "rep.products", '["crm"]')],
});

export const fullExplanation: FullExplanation = {
  level: "full",
  rules: [
    failed,
    ruleVerdict("central", { path: "rules[1]", evidence: [clause("country in US, CA", "true", "country", "US")] }),
    midMarket,
    ruleVerdict("rest", { path: "rules[2]", verdict: "unread" }),
  ],
  steps: [
    stepVerdict({
      stopped: { requires: 1, capacity: 2 },
      eligible: 2,
      candidates: [
        candidate("ana", "chosen"),
        candidate("ben", "later"),
        requires,
        candidate("dee", "capacity", { eligibleAt: AT }),
      ],
    }),
  ],
  arms: [],
};
