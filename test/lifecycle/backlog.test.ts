import fc from "fast-check";
import { applyChanges, createRouter, initialState } from "lead-router";
import { describe, expect, test } from "vitest";
import { asInput } from "../as-input.js";
import { often } from "../laws/runs.js";
import { NOON } from "./desk.js";

const router = createRouter({
  ruleset: asInput({
    schema: 1,
    id: "backlog",
    timezone: "UTC",
    pools: { all: { members: [{ rep: "ana" }, { rep: "ben" }, { rep: "cleo" }] } },
    backlog: [{ high: { var: "score" } }, { low: { var: "size" } }],
    rules: [{ id: "all", otherwise: "wait", assign: [{ pool: "all" }] }],
    defaults: { rep: { hours: "always", caps: [{ limit: 2, per: "day" }] } },
  }),
  roster: asInput({ schema: 1, reps: [{ id: "ana" }, { id: "ben" }, { id: "cleo", weight: 2 }] }),
});
const state = initialState(router);

const values = fc.constantFrom(undefined, null, "high", "", 1, 2, 3, true);
const waiting = fc
  .record({ score: values, size: values, ago: fc.nat({ max: 3 }), isKnown: fc.boolean() })
  .map(({ score, size, ago, isKnown }) => (id: string) => {
    const lead = { id, ...(score !== undefined && { score }), ...(size !== undefined && { size }) };
    return isKnown ? { lead, history: { since: NOON - ago } } : { lead };
  });
const backlogs = fc
  .uniqueArray(fc.constantFrom("L1", "L2", "L10", "a", "Z", "é", "7", "8"), { minLength: 1 })
  .chain((ids) => fc.tuple(...ids.map((id) => waiting.map((make) => make(id)))))
  .chain((leads) => fc.tuple(fc.constant(leads), fc.shuffledSubarray(leads, { minLength: leads.length })));

describe("waiting leads", () => {
  test("get the same decisions in whichever order they come, those of routing them one by one", () => {
    const property = fc.property(backlogs, ([leads, shuffled]) => {
      const options = { state: asInput(state), at: NOON };
      const released = router.routeBacklog(asInput(leads), options);
      expect(router.routeBacklog(asInput(shuffled), options)).toEqual(released);
      let current = state;
      for (const { lead, history } of router.orderBacklog(asInput(shuffled), { at: NOON })) {
        const decision = router.route(lead, { state: asInput(current), at: NOON, ...(history && { history }) });
        expect(decision).toEqual(
          released.find(({ waiting }) => waiting.lead === lead || same(waiting.lead, lead))?.decision,
        );
        current = applyChanges(current, decision.changes);
      }
    });
    fc.assert(property, often(100));
  });

  test("are ordered by the ruleset, then by who waits longest, then by id; what cannot be read comes last", () => {
    const lead = (id: unknown, more: object = {}, since = NOON) => ({ lead: { id, ...more }, history: { since } });
    const leads = [
      lead(null),
      lead("b", { size: 1 }),
      lead("text", { score: "best" }),
      lead("zero", { score: 5, size: 2 }, NOON - 1),
      lead("y", { score: 5, size: 2 }),
      lead("x", { score: 5, size: 2 }),
      lead("small", { score: 5, size: 1 }),
      lead("a"),
    ];
    const order = router.orderBacklog(asInput(leads), { at: NOON }).map((each) => each.lead.id);
    expect(order).toEqual(["small", "zero", "x", "y", "text", "b", "a", null]);
  });

  test("are refused when one is there twice", () => {
    const twice = [{ lead: { id: 7 } }, { lead: { id: "7" } }];
    expect(() => router.routeBacklog(twice, { state, at: NOON })).toThrow("leads[1].lead.id");
  });
});

function same(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
