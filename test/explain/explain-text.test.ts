import { describe, expect, it } from "vitest";
import { explainText } from "../../src/explain/explain-text.js";
import type { Decision } from "../../src/model/decision.js";
import type { RepVerdict, RuleVerdict, StepVerdict } from "../../src/model/explanation.js";
import { REASONS, type ReasonCode } from "../../src/model/reasons.js";
import {
  AT,
  assigned,
  assignmentTo,
  candidate,
  clause,
  decisionWith,
  fullExplanation,
  ruleVerdict,
  stepVerdict,
} from "./decisions.js";

const toTriage = [assignmentTo({ queue: "triage" })];

const headlines: readonly (readonly [string, Partial<Decision>, string])[] = [
  ["a pick from a pool", assigned, "lead L-1 goes to ana (pool central) by rule mid-market"],
  [
    "a rep by name",
    { outcome: "assigned", reason: "matched", rule: "own", assignments: [assignmentTo({ rep: "ben" })] },
    "lead L-1 goes to ben by rule own",
  ],
  [
    "a queue",
    { outcome: "queued", reason: "matched", rule: "self-serve", assignments: toTriage },
    "lead L-1 goes to queue triage by rule self-serve",
  ],
  [
    "the fallback where no rule was true",
    { outcome: "queued", reason: "default", assignments: toTriage },
    "lead L-1 goes to queue triage by the fallback, as no rule was true",
  ],
  [
    "the fallback where a rule found nobody",
    { outcome: "queued", reason: "fallback", rule: "senior", assignments: toTriage },
    "lead L-1 goes to queue triage by the fallback, after rule senior found nobody",
  ],
  [
    "nobody on purpose",
    { reason: "on_purpose", rule: "spam", assignments: [assignmentTo({ unassigned: "a competitor" })] },
    "lead L-1 goes to nobody on purpose: a competitor by rule spam",
  ],
  ["nobody free", { reason: "no_capacity", rule: "senior" }, "lead L-1 goes to nobody, no_capacity at rule senior"],
  ["no rule", {}, "lead L-1 goes to nobody, no_rule_matched"],
  ["no lead", { leadId: null, reason: "lead_invalid" }, "a lead without a usable id goes to nobody, lead_invalid"],
  [
    "waiting",
    { outcome: "waiting", reason: "no_capacity", rule: "senior", retryAt: AT },
    "lead L-1 waits until 2026-06-01T14:00:00.000Z, no_capacity at rule senior",
  ],
  [
    "waiting for whatever comes first",
    { outcome: "waiting", reason: "held_until_available", rule: "senior" },
    "lead L-1 waits, held_until_available at rule senior",
  ],
  [
    "two roles, a stand-in and an exemption",
    {
      outcome: "assigned",
      reason: "matched",
      rule: "pairs",
      assignments: [
        assignmentTo({ rep: "ana" }, { role: "ae", pool: "central", handler: "ben" }),
        assignmentTo({ rep: "cem" }, { role: "sdr", exempt: ["hours", "capacity"] }),
      ],
    },
    "lead L-1 goes to ana (role ae, pool central, handled by ben) and cem (role sdr, exempt from hours, capacity) by rule pairs",
  ],
  [
    "names that could pass for words are quoted",
    {
      outcome: "assigned",
      reason: "matched",
      rule: "a\nb",
      leadId: 'x" goes',
      assignments: [assignmentTo({ rep: "`ana`" })],
    },
    'lead "x\\" goes" goes to "\\u0060ana\\u0060" by rule "a\\nb"',
  ],
];

describe("explainText", () => {
  it.each(headlines)("says first who takes the lead: %s", (_name, changes, expected) => {
    expect(explainText(decisionWith(changes)).split("\n")[0]).toBe(expected);
  });

  it("tells a brief decision from the answer to the facts", () => {
    expect(explainText(assigned)).toBe(
      [
        "lead L-1 goes to ana (pool central) by rule mid-market",
        "reason matched: the first step of the deciding rule took the lead",
        "rule mid-market at rules[1].rules[0] is true",
        "  employees >= 200 — employees was 500",
        "step 1 of rule mid-market: pool central took the lead; 1 passed every gate; stopped: 1 by paused",
        "  ana is chosen (capacity 5, open 3)",
        "splits",
        "  test put the lead in arm new",
        "the lead's data",
        '  "Lead Source" counts as missing, because it is none of the known values; seen "carrier pigeon"',
        "actions",
        '  notify: channel "#central"',
        '  sequence: name "inbound-demo"',
        "changes of the state",
        "  ana takes a turn in rotation central",
        "  open leads of ana: +1",
        "decided at 2026-06-01T14:00:00.000Z, attempt 1, ruleset rrrr, roster ssss",
      ].join("\n"),
    );
  });

  it("tells a full decision with every candidate and every rule", () => {
    const text = explainText(
      decisionWith({ ...assigned, actions: [], notes: [], changes: [], explanation: fullExplanation }),
    );
    expect(text.split("\n").slice(2)).toEqual([
      "rule mid-market at rules[1].rules[0] is true",
      "  country in US, CA — country was US",
      "  employees >= 200 — employees was 500",
      "step 1 of rule mid-market: pool central took the lead; 2 passed every gate; stopped: 1 by requires, 2 by capacity",
      "  ana is chosen",
      "  ben could take it, but another is first in turn",
      "  cem does not meet what is required",
      '    not true: product in rep.products — rep.products was ["crm"]',
      "  dee holds as many leads as allowed; again from 2026-06-01T14:00:00.000Z",
      "decided at 2026-06-01T14:00:00.000Z, attempt 1, ruleset rrrr, roster ssss",
      "every rule, in order",
      "  rule known-account at rules[0] is not true",
      "    not true: present account.rep — account.rep was missing",
      "  rule central at rules[1] is true",
      "    country in US, CA — country was US",
      "  rule mid-market at rules[1].rules[0] is true",
      "    employees >= 200 — employees was 500",
      "  rule rest at rules[2] was not read",
    ]);
  });

  it("tells a decision without an explanation by its facts alone", () => {
    expect(explainText(decisionWith({ attempt: 2, respondBy: AT }))).toBe(
      [
        "lead L-1 goes to nobody, no_rule_matched",
        "reason no_rule_matched: no rule was true and no fallback took the lead",
        "  remedy: add a fallback, or a rule for leads like this one",
        "decided at 2026-06-01T14:00:00.000Z, attempt 2, respond by 2026-06-01T14:00:00.000Z, ruleset rrrr, roster ssss",
      ].join("\n"),
    );
  });

  it.each(Object.keys(REASONS) as ReasonCode[])("says what %s means and what to do about it", (reason) => {
    const text = explainText(decisionWith({ reason }));
    expect(text).toContain(`reason ${reason}: ${REASONS[reason].meaning}`);
    expect(text.includes("remedy: ")).toBe(reason !== "matched");
  });
});

const steps: readonly (readonly [Partial<StepVerdict>, string])[] = [
  [{ target: { rep: ["ana"] } }, "step 1 of rule mid-market: rep ana took the lead; 1 passed every gate"],
  [
    { target: { rep: ["ana", "ben"] }, step: 1 },
    "step 2 of rule mid-market: reps ana, ben took the lead; 1 passed every gate",
  ],
  [
    { target: { rep: [] }, result: "no_rep_named", eligible: 0 },
    "step 1 of rule mid-market: a rep that the lead does not name could not take it, no_rep_named; 0 passed every gate",
  ],
  [
    { target: { pool: null }, result: "no_rep_named", eligible: 0 },
    "step 1 of rule mid-market: a pool that the lead does not name could not take it, no_rep_named; 0 passed every gate",
  ],
  [{ target: { queue: "triage" }, rule: null }, "step 1 of the fallback: queue triage took the lead"],
  [
    { target: { queue: null }, result: "no_rep_named" },
    "step 1 of rule mid-market: a queue that the lead does not name could not take it, no_rep_named",
  ],
  [{ target: { unassigned: "spam" } }, "step 1 of rule mid-market: nobody, on purpose (spam), took the lead"],
  [
    { target: { wait: AT }, step: 1, result: "held_by_wait", eligible: 0 },
    "step 2 of rule mid-market: the wait until 2026-06-01T14:00:00.000Z holds the lead, held_by_wait",
  ],
  [
    { target: { wait: AT }, result: "wait_over", rule: null, eligible: 0 },
    "step 1 of the fallback: the wait until 2026-06-01T14:00:00.000Z is over, wait_over",
  ],
  [
    { target: { wait: null }, result: "wait_not_needed", eligible: 0 },
    "step 1 of rule mid-market: the wait was passed over, wait_not_needed",
  ],
  [
    { role: "sdr", target: { rep: ["ana"] } },
    "step 1 of rule mid-market for role sdr: rep ana took the lead; 1 passed every gate",
  ],
  [
    { role: "sdr", rule: null, target: { rep: ["ana"] }, result: "backup_cycle", eligible: 0, stopped: { absent: 1 } },
    "step 1 of the fallback for role sdr: rep ana could not take it, backup_cycle; 0 passed every gate; stopped: 1 by absent",
  ],
  [
    { again: true, stopped: { ahead: 1, inactive: 2 } },
    "step 1 of rule mid-market again, those who had this lead included: pool central took the lead; 1 passed every gate; stopped: 2 by inactive, 1 by ahead",
  ],
];

const candidates: readonly (readonly [RepVerdict["verdict"], string])[] = [
  ["chosen", "ana is chosen"],
  ["later", "ana could take it, but another is first in turn"],
  ["tier", "ana could take it, but a lower tier comes first"],
  ["opening", "ana could take it, but others open sooner"],
  ["shortlist", "ana could take it, but is not on the shortlist"],
  ["inactive", "ana has left or is not in the roster"],
  ["repeat", "ana already had this lead"],
  ["absent", "ana is absent"],
  ["paused", "ana is paused"],
  ["hours", "ana is outside working hours"],
  ["requires", "ana does not meet what is required"],
  ["capacity", "ana holds as many leads as allowed"],
  ["caps", "ana has reached a cap"],
  ["ahead", "ana is too far ahead of the others"],
];

const rules: readonly (readonly [RuleVerdict["verdict"], string])[] = [
  ["true", "rule vip at rules[0] is true for every lead that reaches it"],
  ["false", "rule vip at rules[0] is not true"],
  ["undetermined", "rule vip at rules[0] is undetermined, which does not count as true"],
  ["limit_exceeded", "rule vip at rules[0] ran over its step limit"],
  ["inactive", "rule vip at rules[0] is switched off"],
  ["unread", "rule vip at rules[0] was not read"],
];

describe("each verdict is one sentence", () => {
  it.each(steps)("step %o", (changes, expected) => {
    const explanation = { level: "brief", rule: null, steps: [stepVerdict(changes)], arms: [] } as const;
    expect(explainText(decisionWith({ explanation })).split("\n")).toContain(expected);
  });

  it.each(candidates)("candidate: %s", (verdict, expected) => {
    const explanation = {
      level: "brief",
      rule: null,
      steps: [stepVerdict({ candidates: [candidate("ana", verdict)] })],
      arms: [],
    } as const;
    expect(explainText(decisionWith({ explanation })).split("\n")).toContain(`  ${expected}`);
  });

  it.each([
    ["credit", -22_906_492_245, "credit -0.333 leads"],
    ["credit", 0, "credit 0 leads"],
    ["last", 0, "no turn yet"],
    ["last", 4, "last turn 4"],
    ["open", 12, "open 12"],
    ["owed", 1, "owed 1 turn"],
    ["owed", 2, "owed 2 turns"],
    ["cost", 1.5, "cost 1.5"],
    ["count", 2, "count 2"],
  ])("number: %s %i", (name, value, expected) => {
    const steps = [stepVerdict({ candidates: [candidate("ana", "chosen", { numbers: { [name]: value } })] })];
    const explanation = { level: "brief", rule: null, steps, arms: [] } as const;
    expect(explainText(decisionWith({ explanation })).split("\n")).toContain(`  ana is chosen (${expected})`);
  });

  it.each(rules)("rule: %s", (verdict, expected) => {
    const explanation = { level: "brief", rule: ruleVerdict("vip", { verdict }), steps: [], arms: [] } as const;
    expect(explainText(decisionWith({ explanation })).split("\n")).toContain(expected);
  });

  it.each([
    ["true", "score >= 9 — score was 1"],
    ["false", "not true: score >= 9 — score was 1"],
    ["undetermined", "undetermined: score >= 9 — score was 1"],
    ["limit_exceeded", "stopped by the step limit: score >= 9 — score was 1"],
  ] as const)("clause: %s", (result, expected) => {
    const rule = ruleVerdict("vip", { evidence: [clause("score >= 9", result, "score", "1")] });
    const explanation = { level: "brief", rule, steps: [], arms: [] } as const;
    expect(explainText(decisionWith({ explanation })).split("\n")).toContain(`  ${expected}`);
  });

  it.each([
    ["missing_required", null, "email is required and missing"],
    ["wrong_type", "7", "email counts as missing, because it is not of its type; seen 7"],
    ["unknown_value", "7", "email counts as missing, because it is none of the known values; seen 7"],
    ["out_of_range", "7", "email does not count, because it is out of its range; seen 7"],
    ["refused_name", null, "email is ignored, because conditions read something else under this name"],
    ["limit_exceeded", null, "email counts as missing, because it is over a limit"],
  ] as const)("note: %s", (code, seen, expected) => {
    const text = explainText(decisionWith({ notes: [{ code, path: "email", seen }] }));
    expect(text.split("\n")).toContain(`  ${expected}`);
  });
});

describe("the text depends on the values alone", () => {
  it("not on the order of keys", () => {
    const one = stepVerdict({
      stopped: { paused: 1, capacity: 2 },
      candidates: [candidate("ana", "chosen", { numbers: { a: 1, b: 2 } })],
    });
    const two = stepVerdict({
      stopped: { capacity: 2, paused: 1 },
      candidates: [candidate("ana", "chosen", { numbers: { b: 2, a: 1 } })],
    });
    const first = decisionWith({
      actions: [{ type: "notify", a: 1, b: { c: 2 } }],
      explanation: { level: "brief", rule: null, steps: [one], arms: [] },
    });
    const second = decisionWith({
      actions: [{ b: { c: 2 }, a: 1, type: "notify" }],
      explanation: { arms: [], steps: [two], rule: null, level: "brief" },
    });
    expect(explainText(second)).toBe(explainText(first));
  });

  it("and is the same after a way through JSON", () => {
    expect(explainText(JSON.parse(JSON.stringify(assigned)))).toBe(explainText(assigned));
  });
});
