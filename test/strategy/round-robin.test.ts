import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BoundMember } from "../../src/eligibility/bound-pool.js";
import type { PoolState } from "../../src/model/state.js";
import { creditOf } from "../../src/state/credit-of.js";
import { pickRoundRobin, roundRobin } from "../../src/strategy/round-robin.js";
import { leads, poolOf, rotationOf, sequence } from "./fixtures.js";

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
    expect(sequence(pickRoundRobin, pool, plan).picks).toBe(expected);
  });

  it("keeps credits that add up to zero and returns to zero after each full cycle", () => {
    const { entry } = sequence(pickRoundRobin, poolOf(["A", 2], ["B", 1], ["C", 1]), leads(40));
    const credits = Object.values(entry.members).map((member) => creditOf(member, entry.clock));
    expect(credits).toEqual([0, 0, 0]);
  });

  it("lists who enters and leaves in text order, whatever order members stand in", () => {
    const pool = poolOf(["b", 1], ["a", 1], ["c", 1]);
    const { entry } = sequence(pickRoundRobin, pool, leads(1));
    const turn = (eligible: readonly BoundMember[], stored: PoolState) =>
      pickRoundRobin({ pool, eligible, rotation: rotationOf(stored), openOf: () => 0 }).turn;
    expect(turn(pool.members, { ...entry, members: {} }).enter.map(([rep]) => rep)).toEqual(["a", "b", "c"]);
    expect(turn(pool.members.slice(0, 1), entry).leave).toEqual(["a", "c"]);
  });

  it("picks whom its order puts first, whoever earned and whoever is overdue", () => {
    const pool = poolOf(["A", 3], ["B", 1], ["C", 1], ["D", 2], ["E", 1]);
    const lead = 2 ** 36;
    const member = fc.record({
      credit: fc.oneof(
        fc.constant(0),
        fc.integer({ min: -lead, max: lead }),
        fc.integer({ min: (lead * 3) / 4, max: lead }),
      ),
      last: fc.integer({ min: 0, max: 3 }),
    });
    const standing = fc.record({
      members: fc.tuple(member, member, member, member, member),
      away: fc.subarray(["A", "B", "C", "D", "E"], { maxLength: 4 }),
    });
    fc.assert(
      fc.property(standing, ({ members, away }) => {
        const stored = members.map(({ credit, last }, index) => {
          return [pool.members[index]?.rep.id ?? "", { weight: 1, credit, since: null, last }];
        });
        const rotation = rotationOf({ turn: 3, clock: 0, owed: [], members: Object.fromEntries(stored) });
        const eligible = pool.members.filter(({ rep }) => !away.includes(rep.id));
        const question = { pool, eligible, rotation, openOf: () => 0 };
        const first = [...eligible].sort(roundRobin(question).compare)[0];
        expect(pickRoundRobin(question).chosen).toBe(first);
      }),
    );
  });

  it("shows the numbers used", () => {
    const pool = poolOf(["A", 2], ["B", 1]);
    const { entry } = sequence(pickRoundRobin, pool, leads(1));
    const order = roundRobin({ pool, eligible: pool.members, rotation: rotationOf(entry), openOf: () => 0 });
    expect(pool.members.map(order.numbers)).toEqual([
      { credit: -22_906_492_245, weight: 2, last: 1 },
      { credit: 22_906_492_245, weight: 1, last: 0 },
    ]);
  });

  it("decides exactly in pools whose products pass the safe integers", () => {
    const many = Array.from({ length: 70_000 }, (_, index) => [`r${index}`, index === 5 ? 2 : 1] as const);
    const pool = poolOf(...many);
    const { picks } = sequence(pickRoundRobin, pool, leads(3));
    expect(picks).toBe("r5 r0 r1");
  });
});
