import { describe, expect, it } from "vitest";
import type { BoundMember } from "../../src/eligibility/bound-pool.js";
import type { PoolState } from "../../src/model/state.js";
import { creditOf } from "../../src/state/credit-of.js";
import { roundRobin } from "../../src/strategy/round-robin.js";
import { pickMember } from "../../src/targets/pick-member.js";
import { storedRotation } from "../../src/targets/stored-rotation.js";
import { leads, poolOf, sequence } from "./fixtures.js";

const B_AWAY = { without: ["B"] };

describe("round robin", () => {
  it.each([
    ["equal weights take turns in member order", poolOf(["A", 1], ["B", 1], ["C", 1]), leads(7), "A B C A B C A"],
    ["one member takes every lead", poolOf(["A", 3]), leads(3), "A A A"],
    ["2:1:1 gives A every other lead", poolOf(["A", 2], ["B", 1], ["C", 1]), leads(8), "A B C A A B C A"],
    ["weights 100:100:50 are 2:2:1", poolOf(["A", 100], ["B", 100], ["C", 50]), leads(10), "A B C A B A B C A B"],
    ["weights 0.5:0.5:0.25 are 2:2:1", poolOf(["A", 0.5], ["B", 0.5], ["C", 0.25]), leads(10), "A B C A B A B C A B"],
    [
      "whoever is away is passed over without a double turn for the next",
      poolOf(["A", 1], ["B", 1], ["C", 1], ["D", 1]),
      [B_AWAY, B_AWAY, B_AWAY, B_AWAY, B_AWAY, B_AWAY],
      "A C D A C D",
    ],
    [
      "whoever comes back is not flooded",
      poolOf(["A", 1], ["B", 1], ["C", 1]),
      [B_AWAY, B_AWAY, B_AWAY, B_AWAY, ...leads(6)],
      "A C A C B A C B A C",
    ],
  ])("%s", (_sentence, pool, plan, expected) => {
    expect(sequence(roundRobin, pool, plan).picks).toBe(expected);
  });

  it("keeps credits that add up to zero and returns to zero after each full cycle", () => {
    const { entry } = sequence(roundRobin, poolOf(["A", 2], ["B", 1], ["C", 1]), leads(40));
    const credits = Object.values(entry.members).map((member) => creditOf(member, entry.clock));
    expect(credits).toEqual([0, 0, 0]);
  });

  it("lists who enters and leaves in text order, whatever order members stand in", () => {
    const pool = poolOf(["b", 1], ["a", 1], ["c", 1]);
    const { entry } = sequence(roundRobin, pool, leads(1));
    const turn = (eligible: readonly BoundMember[], stored: PoolState) =>
      pickMember(eligible, roundRobin({ pool, eligible, rotation: storedRotation(stored), openOf: () => 0 })).turn;
    expect(turn(pool.members, { ...entry, members: {} }).enter.map(([rep]) => rep)).toEqual(["a", "b", "c"]);
    expect(turn(pool.members.slice(0, 1), entry).leave).toEqual(["a", "c"]);
  });

  it("puts the chosen first in pick order and shows the numbers used", () => {
    const pool = poolOf(["A", 2], ["B", 1]);
    const { entry } = sequence(roundRobin, pool, leads(1));
    const order = roundRobin({ pool, eligible: pool.members, rotation: storedRotation(entry), openOf: () => 0 });
    expect([...pool.members].sort(order.compare)[0]).toBe(pickMember(pool.members, order).chosen);
    expect(pool.members.map(order.numbers)).toEqual([
      { credit: -22_906_492_245, weight: 2, last: 1 },
      { credit: 22_906_492_245, weight: 1, last: 0 },
    ]);
  });

  it("decides exactly in pools whose products pass the safe integers", () => {
    const many = Array.from({ length: 70_000 }, (_, index) => [`r${index}`, index === 5 ? 2 : 1] as const);
    const pool = poolOf(...many);
    const { picks } = sequence(roundRobin, pool, leads(3));
    expect(picks).toBe("r5 r0 r1");
  });
});
