import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PoolState } from "../../src/model/state.js";
import { creditOf } from "../../src/state/credit-of.js";
import { pickRoundRobin, roundRobin } from "../../src/strategy/round-robin.js";
import { leads, poolOf, questionOf, sequence } from "./fixtures.js";

describe("round robin", () => {
  it("keeps credits that add up to zero and returns to zero after each full cycle", () => {
    const { entry } = sequence(poolOf({}, ["A", 2], ["B", 1], ["C", 1]), leads(40));
    const credits = Object.values(entry.members).map((member) => creditOf(member, entry.clock));
    expect(credits).toEqual([0, 0, 0]);
  });

  it("lists who enters and leaves in text order, whatever order members stand in", () => {
    const pool = poolOf({}, ["b", 1], ["a", 1], ["c", 1]);
    const { entry } = sequence(pool, leads(1));
    const turn = (without: readonly string[], stored: PoolState) =>
      pickRoundRobin(questionOf(pool, { without }, { entry: stored })).changes[0];
    expect(turn([], { ...entry, members: {} })).toMatchObject({
      type: "turn",
      enter: [
        ["a", 1],
        ["b", 1],
        ["c", 1],
      ],
    });
    expect(turn(["a", "c"], entry)).toMatchObject({ type: "turn", leave: ["a", "c"] });
  });

  it("picks whom its order puts first, whoever earned and whoever is overdue", () => {
    const pool = poolOf({}, ["A", 3], ["B", 1], ["C", 1], ["D", 2], ["E", 1]);
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
        const entry = { turn: 3, clock: 0, owed: [], members: Object.fromEntries(stored) };
        const question = questionOf(pool, { without: away }, { entry });
        const first = [...question.eligible].sort(roundRobin(question).compare)[0];
        expect(pickRoundRobin(question).chosen).toBe(first);
      }),
    );
  });

  it("shows the numbers used", () => {
    const pool = poolOf({}, ["A", 2], ["B", 1]);
    const { entry } = sequence(pool, leads(1));
    const order = roundRobin(questionOf(pool, {}, { entry }));
    expect(pool.members.map(order.numbers)).toEqual([
      { credit: -22_906_492_245, weight: 2, last: 1 },
      { credit: 22_906_492_245, weight: 1, last: 0 },
    ]);
  });

  it("decides exactly in pools whose products pass the safe integers", () => {
    const many = Array.from({ length: 70_000 }, (_, index) => [`r${index}`, index === 5 ? 2 : 1] as const);
    const pool = poolOf({}, ...many);
    const { picks } = sequence(pool, leads(3));
    expect(picks).toBe("r5 r0 r1");
  });
});
