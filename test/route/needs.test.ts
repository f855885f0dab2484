import { applyChanges, createRouter, initialState, type Ruleset } from "lead-router";
import { describe, expect, test } from "vitest";
import { asInput } from "../as-input.js";
import { entriesOf } from "../lifecycle/desk.js";

const NOON = Date.parse("2026-06-10T12:00:00Z");
const DAY = 86_400_000;
const SINCE_TODAY = { daysBetween: ["2026-06-10", { var: "now" }] };

describe("on the entries that `needs` lists a lead is decided as on all of them", () => {
  test.each([
    ["itself", SINCE_TODAY],
    ["by a derived field", { var: "day" }],
  ])("where a pool's partition depends %s on the time and the lead waits", (_, partitionBy) => {
    const router = createRouter({
      ruleset: asInput({
        ...{ schema: 1, id: "days", timezone: "UTC", fields: { day: { derive: SINCE_TODAY } } },
        pools: { all: { members: [{ rep: "ana" }], caps: [{ limit: 1, per: "open" }], partitionBy } },
        rules: [{ id: "all", otherwise: "wait", assign: [{ pool: "all" }] }],
        defaults: { rep: { hours: "always" } },
      }),
      roster: asInput({ schema: 1, reps: [{ id: "ana" }] }),
    });
    let state = initialState(router);
    for (const at of [NOON, NOON + DAY]) {
      state = applyChanges(state, router.route({ id: `${at}` }, { state: asInput(state), at }).changes);
    }
    const lead = { id: "L1" };
    const decision = router.route(lead, { state: asInput(state), at: NOON });
    expect(decision).toMatchObject({ outcome: "waiting", retryAt: Date.parse("2026-06-12T00:00:00Z") });
    const some = entriesOf(state, router.needs(lead, { at: NOON }));
    expect(router.route(lead, { state: asInput(some), at: NOON })).toEqual(decision);
  });

  test("however few steps all conditions together may take, and whatever is asked of reps before the next rule", () => {
    const tagged = (operator: string) => ({ [operator]: [{ var: "tags" }, { "==": [{ var: "" }, "x"] }] });
    const ruleset = asInput({
      ...{ schema: 1, id: "steps", timezone: "UTC" },
      pools: {
        asked: { members: [{ rep: "ana" }, { rep: "ben" }], requires: tagged("some") },
        second: { members: [{ rep: "ana" }] },
        third: { members: [{ rep: "ben" }] },
      },
      rules: [
        { id: "asked", otherwise: "next-rule", assign: [{ pool: "asked" }] },
        { id: "second", when: tagged("none"), assign: [{ pool: "second" }] },
        { id: "third", assign: [{ pool: "third" }] },
      ],
      defaults: { rep: { hours: "always" } },
    } as Ruleset);
    const roster = asInput({ schema: 1 as const, reps: [{ id: "ana" }, { id: "ben" }] });
    const lead = { id: "L1", tags: ["a", "b", "c", "d", "e"] };
    const rules = new Set<string | null>();
    for (let decisionSteps = 1; decisionSteps < 60; decisionSteps += 1) {
      const router = createRouter({ ruleset, roster, limits: { decisionSteps } });
      const state = initialState(router);
      const { rule, changes } = router.route(lead, { state, at: NOON });
      const needs = router.needs(lead, { at: NOON });
      for (const change of changes) if ("rotation" in change) expect(needs).toContain(`pool/${change.rotation}`);
      rules.add(rule);
    }
    expect([...rules]).toEqual(["third", "second"]);
  });
});
