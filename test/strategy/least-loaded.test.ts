import { expect, it } from "vitest";
import type { PoolSettings } from "../../src/model/pool.js";
import { orderMembers } from "../../src/targets/pick-member.js";
import { leads, poolOf, questionOf, sequence } from "./fixtures.js";

const by = (measure: "open" | "free" | "ratio" | "value"): PoolSettings => ({
  strategy: { type: "least-loaded", by: measure },
});

it("least loaded records turns that move no credit", () => {
  const { entry } = sequence(poolOf(by("open"), ["A", 1], ["B", 1]), leads(2));
  expect(entry).toMatchObject({ turn: 2, clock: 0, members: { A: { credit: 0, last: 1 }, B: { credit: 0, last: 2 } } });
});

it.each([
  ["open", { open: 3, capacity: 5 }, { open: 1 }],
  ["free", { open: 3, capacity: 5 }, { open: 1 }],
  ["ratio", { open: 3, capacity: 5 }, { open: 1 }],
  ["value", { open: 3, capacity: 5, value: 900.5 }, { open: 1, value: 0 }],
] as const)("least loaded by %s shows the numbers used", (measure, limited, unlimited) => {
  const pool = poolOf(by(measure), ["A", 1, { capacity: 5 }], ["B", 1]);
  const order = orderMembers(questionOf(pool, {}, { opens: { A: 3, B: 1 }, values: { A: 900.5 } }));
  expect(pool.members.map(order.numbers)).toEqual([limited, unlimited]);
});

it.each([
  ["free", { A: 1, B: 2 }, { A: 0.9, B: 1.9 }],
  ["ratio", { A: 1, B: 3 }, { A: 0.1, B: 0.3 }],
  ["ratio", { A: 3, B: 3 }, { A: 0.5, B: 0.5 }],
] as const)(
  "least loaded by %s compares thousandths exactly: %j with %j open are equal",
  (measure, capacities, opens) => {
    const pool = poolOf(by(measure), ["A", 1, { capacity: capacities.A }], ["B", 1, { capacity: capacities.B }]);
    const { compare } = orderMembers(questionOf(pool, {}, { opens }));
    const [a, b] = pool.members;
    if (a === undefined || b === undefined) throw new Error("two members are compared");
    expect([compare(a, b), compare(b, a)]).toEqual([-1, 1]);
  },
);
