import { createRouter, initialState } from "lead-router";
import { expect, test } from "vitest";
import { asInput } from "../as-input.js";

test("what is counted of a shared rotation's turns stands in the same order, whichever pool the ruleset lists first", () => {
  const members = [{ rep: "ana" }];
  const one = { strategy: { type: "lowest-count" as const, per: "day" as const }, members };
  const two = { rotation: "one", maxAhead: { leads: 9, per: "week" as const }, members };
  const [first, second] = [
    { one, two },
    { two, one },
  ].map((pools) => {
    const router = createRouter({
      ruleset: asInput({
        ...{ schema: 1, id: "order", timezone: "UTC", pools },
        ...{ rules: [{ id: "all", assign: [{ pool: "one" }] }], defaults: { rep: { hours: "always" } } },
      }),
      roster: asInput({ schema: 1, reps: [{ id: "ana" }] }),
    });
    return router.route({ id: 1 }, { state: initialState(router), at: Date.parse("2026-06-10T12:00:00Z") }).changes;
  });
  expect(second).toEqual(first);
});
