import { describe, expect, it } from "vitest";
import type { Json } from "../../src/model/json.js";
import type { Order } from "../../src/model/order.js";
import { shortlist } from "../../src/strategy/shortlist.js";
import { lowestTier } from "../../src/strategy/tier.js";
import { poolIn, poolOf, questionOf, type Sketch } from "./fixtures.js";

/** Reps `a`, `b`, `c` … with these win rates, narrowed by a shortlist. */
function narrowed(
  rates: readonly (Json | undefined)[],
  by: Order[],
  keep?: number | string,
  semantics: "strict" | "jsonlogic" = "strict",
): string {
  const sketches = rates.map((rate, index): Sketch => {
    const attributes = rate === undefined ? {} : { rate, even: index % 2 === 0 };
    return [String.fromCharCode(97 + index), 1, { attributes }];
  });
  const pool = poolIn(semantics, { shortlist: { by, ...(keep !== undefined && { keep }) } }, sketches);
  const { judging } = questionOf(pool);
  if (pool.policy.shortlist === null) return "";
  return shortlist(pool.members, pool.policy.shortlist, judging.scope, 10_000)
    .map((member) => member.rep.id)
    .join("");
}

const HIGH: Order[] = [{ high: { var: "rep.rate" } }];
const LOW: Order[] = [{ low: { var: "rep.rate" } }];

describe("a shortlist keeps", () => {
  it.each([
    ["the best two", [10, 30, 20], HIGH, 2, "bc"],
    ["the lowest two", [10, 30, 20], LOW, 2, "ac"],
    ["ties at the cut in member order", [20, 30, 20, 20], HIGH, 2, "ab"],
    ["the best fifth of five", [1, 2, 3, 4, 5], HIGH, "20%", "e"],
    ["a share rounded up", [1, 2, 3, 4, 5, 6], HIGH, "20%", "ef"],
    ["at least one", [1, 2], HIGH, "1%", "b"],
    ["a share of decimals", [1, 2, 3, 4], HIGH, "37.5%", "cd"],
    ["the best and its equals without keep", [7, 9, 9, 1], HIGH, undefined, "bc"],
    ["numbers before texts and texts before nothing, when high is first", ["z", undefined, 1], HIGH, 2, "ac"],
    ["numbers before texts and texts before nothing, when low is first", ["a", undefined, 9], LOW, 2, "ac"],
    ["everybody when all are equal and nothing says how many", [5, 5], HIGH, undefined, "ab"],
    ["nobody more than there are", [1, 2], HIGH, 9, "ab"],
    ["true before false when high is first", [false, true, undefined], HIGH, 1, "b"],
    ["false before true when low is first", [true, false, undefined], LOW, 1, "b"],
    ["an empty text as nothing, wherever it stands", ["", "a", undefined], LOW, 1, "b"],
    ["nothing before no text", [undefined, "", "a"], LOW, 1, "c"],
    ["64.4 % of 250, which is 161", Array(250).fill(1), HIGH, "64.4%", 161],
    ["texts by code unit", ["B", "a", "C"], LOW, 1, "a"],
  ] as const)("%s", (_sentence, rates, by, keep, expected) => {
    const kept = narrowed(rates, [...by], keep);
    expect(typeof expected === "number" ? [...kept].length : kept).toBe(expected);
  });

  it("by the next order where the first is equal", () => {
    const by: Order[] = [{ high: { var: "rep.rate" } }, { low: { var: "rep.id" } }];
    expect(narrowed([5, 5, 1], by, 1)).toBe("a");
  });

  it("what is unknown last", () => {
    const ratio: Order[] = [{ high: { "/": [{ var: "rep.rate" }, 2] } }];
    expect(narrowed(["many", 1, undefined], ratio, 1)).toBe("b");
  });

  it("what is no finite number last in jsonlogic semantics, too", () => {
    const ratio: Order[] = [{ high: { "/": [{ var: "rep.rate" }, 0] } }, { low: { var: "rep.rate" } }];
    expect(narrowed([3, 0, -1], ratio, 1, "jsonlogic")).toBe("c");
  });
});

describe("tiers", () => {
  const pool = (...tiers: number[]) => {
    const { members } = poolOf({}, ...tiers.map((_, index): Sketch => [`r${index}`, 1]));
    return members.map((member, index) => ({ ...member, tier: tiers[index] ?? 0 }));
  };

  it("leave only the lowest that anybody passed in", () => {
    expect(lowestTier(pool(2, 1, 3, 1)).map(({ rep }) => rep.id)).toEqual(["r1", "r3"]);
    expect(lowestTier(pool(-1, 0)).map(({ rep }) => rep.id)).toEqual(["r0"]);
    expect(lowestTier([])).toEqual([]);
  });
});
