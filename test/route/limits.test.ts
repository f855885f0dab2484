import { createRouter, initialState, type Rule } from "lead-router";
import { describe, expect, it } from "vitest";
import { bestOfThree } from "../best-of-three.js";
import { AT, rosterOf, rulesetOf } from "./worlds.js";

/** Reads every item of every item, and makes a text of each: as heavy as a condition can be for its size. */
const heavy = { some: [{ var: "o" }, { some: [{ var: "v" }, { "==": [{ cat: [{ var: "" }, "x", "y"] }, "no"] }] }] };
const lead = { id: 1, o: Array.from({ length: 60 }, () => ({ v: ["a", "b", "c", "d", "e", "f", "g", "h", "i"] })) };

function routerOf(rules: Rule[], onLimit: "next-rule" | "unassigned" = "next-rule") {
  return createRouter({ ruleset: rulesetOf({ rules }), roster: rosterOf(), onLimit });
}

describe("the steps of a whole decision", () => {
  const rules = Array.from(
    { length: 300 },
    (_, index): Rule => ({
      id: `heavy-${index}`,
      when: heavy,
      assign: [{ pool: "all" }],
    }),
  );
  const last: Rule = { id: "last", assign: [{ queue: "triage" }] };

  it.each(["none", "brief", "full"] as const)(
    "keep 300 heavy rules within 50 ms, explained at the level %s",
    (explain) => {
      const router = routerOf([...rules, last]);
      const state = initialState(router);
      router.route(lead, { state, at: AT, explain });
      expect(bestOfThree(() => router.route(lead, { state, at: AT, explain }))).toBeLessThan(50);
    },
  );

  it("run out visibly: what comes after is told in the notes, and cheap rules still decide", () => {
    const router = routerOf([...rules, last]);
    const decision = router.explain(lead, { state: initialState(router), at: AT });
    expect(decision.rule).toBe("last");
    const verdicts = decision.explanation?.level === "full" ? decision.explanation.rules : [];
    const overrun = verdicts.filter(({ verdict }) => verdict === "limit_exceeded").map(({ path }) => `${path}.when`);
    expect(overrun.length).toBeGreaterThan(100);
    expect(verdicts[0]?.verdict).toBe("false");
    expect(decision.notes.map(({ path }) => path).sort()).toEqual(overrun.sort());
  });

  it("stop there when the host wants to", () => {
    const router = routerOf([...rules, last], "unassigned");
    const decision = router.route(lead, { state: initialState(router), at: AT });
    expect(decision.reason).toBe("limit_exceeded");
  });

  it("count for what reps are required to be, too", () => {
    const reps = Array.from({ length: 2_000 }, (_, index) => ({ id: `r${index}` }));
    const router = createRouter({
      ruleset: rulesetOf({
        pools: { all: { members: [{ where: { present: { var: "rep.id" } } }], requires: heavy } },
      }),
      roster: { schema: 1, reps },
    });
    const state = initialState(router);
    expect(bestOfThree(() => router.route(lead, { state, at: AT }))).toBeLessThan(50);
  });
});

describe("a field that takes more steps to read than a condition has", () => {
  const text = "a".repeat(9_000);
  const slow: Rule = { id: "slow", when: { "==": [{ lower: { var: "x" } }, text] }, assign: [{ pool: "all" }] };
  const others = (count: number) =>
    Array.from(
      { length: count },
      (_, index): Rule => ({
        id: `other-${index}`,
        when: { "==": [{ var: "country" }, `C${index}`] },
        assign: [{ pool: "all" }],
      }),
    );

  it.each([[0], [30]])("is told of, not taken as false, with %i rules more", (more) => {
    const rules = [slow, { id: "last", assign: [{ queue: "triage" }] } satisfies Rule, ...others(more)];
    const router = createRouter({ ruleset: rulesetOf({ rules }), roster: rosterOf(), limits: { steps: 100 } });
    const decision = router.explain({ id: 1, x: text.toUpperCase() }, { state: initialState(router), at: AT });
    expect([decision.rule, decision.notes.map(({ path }) => path)]).toEqual(["last", ["rules[0].when"]]);
    const verdicts = decision.explanation?.level === "full" ? decision.explanation.rules : [];
    expect(verdicts[0]?.verdict).toBe("limit_exceeded");
  });

  it("does not depend on the rules below when the decision's steps run out before it", () => {
    const heavyRules = Array.from(
      { length: 5 },
      (_, index): Rule => ({
        id: `heavy-${index}`,
        when: heavy,
        assign: [{ pool: "all" }],
      }),
    );
    const answers = [0, 30].map((more) => {
      const rules = [
        ...heavyRules,
        slow,
        { id: "last", assign: [{ queue: "triage" }] } satisfies Rule,
        ...others(more),
      ];
      const limits = { decisionSteps: 20_000 };
      const router = createRouter({ ruleset: rulesetOf({ rules }), roster: rosterOf(), limits, onLimit: "unassigned" });
      const { rule, reason, notes } = router.route({ ...lead, x: "B".repeat(500) }, { state: router.initial, at: AT });
      return { rule, reason, notes };
    });
    expect(answers[1]).toEqual(answers[0]);
  });

  it("is told of where a shortlist or a target needs it", () => {
    const by = [{ high: { lower: { var: "x" } } }];
    const ruleset = rulesetOf({
      pools: { all: { members: [{ rep: "ana" }, { rep: "ben" }], shortlist: { by } } },
      rules: [
        { id: "owner", assign: [{ rep: { lower: { var: "x" } } }], otherwise: "next-rule" },
        { id: "all", assign: [{ pool: "all" }] },
      ],
    });
    const router = createRouter({ ruleset, roster: rosterOf(), limits: { steps: 100 } });
    const { notes } = router.route({ id: 1, x: text }, { state: initialState(router), at: AT });
    expect(notes.map(({ path }) => path)).toEqual(["pools.all.shortlist.by[0].high", "rules[0].assign[0].rep"]);
  });
});
