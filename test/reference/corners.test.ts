import { createRouter, initialState, type Json, type Rep, type Ruleset } from "lead-router";
import { describe, expect, test } from "vitest";
import { asInput } from "../as-input.js";
import { NOON } from "./arbitraries/shared.js";
import { answerOfReference, answerOfRouter } from "./compare.js";
import { rememberRoster, routeByReference } from "./router.js";

type Shortlist = NonNullable<Ruleset["pools"][string]["shortlist"]>;

function rulesetWith(shortlist: Shortlist): Ruleset {
  return {
    schema: 1,
    id: "corners",
    timezone: "UTC",
    pools: { all: { members: [{ where: true }], shortlist } },
    rules: [{ id: "everyone", assign: [{ pool: "all" }] }],
    defaults: { rep: { hours: "always" } },
  };
}

/** Routes one lead by both routers, which agree, and says whom the shortlist kept. */
function keptOf(shortlist: Shortlist, reps: Rep[]): string[] {
  const world = { ruleset: rulesetWith(shortlist), roster: { schema: 1 as const, reps } };
  const router = createRouter({ ruleset: asInput(world.ruleset), roster: asInput(world.roster) });
  const lead = { id: "L-1" };
  const decision = router.route(asInput(lead), { state: initialState(router), at: NOON, explain: "full" });
  const answer = routeByReference(world, lead, rememberRoster(world), { at: NOON });
  expect(answerOfRouter(decision)).toEqual(answerOfReference(answer));
  const candidates = decision.explanation?.steps[0]?.candidates ?? [];
  return candidates.filter(({ verdict }) => verdict === "chosen" || verdict === "later").map(({ rep }) => rep);
}

const ranked = (values: readonly (Json | undefined)[]): Rep[] =>
  values.map((value, index) => ({ id: `rep-${index}`, attributes: value === undefined ? {} : { rank: value } }));

describe("the shortlist", () => {
  const shares = [
    { of: 5, keep: "20%", kept: 1 },
    { of: 6, keep: "20%", kept: 2 },
    { of: 100, keep: "7%", kept: 7 },
    { of: 250, keep: "64.4%", kept: 161 },
    { of: 375, keep: "8.8%", kept: 33 },
  ];

  test.each(shares)("of $of reps $keep keeps $kept: a share is exact before it is rounded up", ({ of, keep, kept }) => {
    const reps = ranked(Array.from({ length: of }, (_, index) => index));
    expect(keptOf({ by: [{ high: { var: "rep.rank" } }], keep }, reps)).toHaveLength(kept);
  });

  const orders: (Json | undefined)[][] = [
    ["", "a", undefined],
    ["", undefined, "a"],
    ["a", "", undefined],
    ["a", undefined, ""],
    [undefined, "a", ""],
    [undefined, "", "a"],
  ];

  test("orders the same values the same way wherever they stand", () => {
    const kept = orders.map((values) => {
      const [rep = ""] = keptOf({ by: [{ low: { var: "rep.rank" } }], keep: 1 }, ranked(values));
      return values[Number(rep.replace("rep-", ""))];
    });
    expect(new Set(kept).size).toBe(1);
  });

  test("puts numbers (true is 1) before texts and texts before everything else, from either end", () => {
    const values = [true, "b", 3, undefined, "a", 2];
    const kept = (end: "high" | "low") => {
      const by: Shortlist["by"] = end === "high" ? [{ high: { var: "rep.rank" } }] : [{ low: { var: "rep.rank" } }];
      const lists = [1, 2, 3, 4, 5].map((keep) => keptOf({ by, keep }, ranked(values)));
      return lists.map((list, index) => list.filter((rep) => !lists[index - 1]?.includes(rep)).join());
    };
    expect(kept("high")).toEqual(["rep-2", "rep-5", "rep-0", "rep-1", "rep-4"]);
    expect(kept("low")).toEqual(["rep-0", "rep-5", "rep-2", "rep-4", "rep-1"]);
  });
});
