import type { PoolSettings, Strategy } from "../../src/model/pool.js";
import type { MemberState, PoolState } from "../../src/model/state.js";
import { type Call, leads, NOON, type Sketch, type Start } from "./fixtures.js";

/** Leads that come to a pool one after the other, and who gets them. */
export interface StrategyCase {
  readonly name: string;
  readonly strategy: Strategy;
  readonly settings?: PoolSettings;
  readonly members: readonly Sketch[];
  readonly start?: Start;
  readonly calls: readonly Call[];
  readonly picks: string;
}

const DAY = 86_400_000;
const TODAY = NOON - DAY / 2;
const EVER = "turns:ever";

/** An entry in which these turns were counted of each, in member order, the last turn of each as far back. */
function counted(counter: string, period: number, counts: { readonly [rep: string]: number }): PoolState {
  const members = Object.entries(counts).map(([rep, count], index): [string, MemberState] => {
    return [rep, { weight: 1, credit: 0, since: null, last: index + 1, counts: { [counter]: { period, count } } }];
  });
  return { turn: members.length, clock: 0, owed: [], members: Object.fromEntries(members) };
}

/** An entry in which each took this turn last. */
function turned(last: { readonly [rep: string]: number }): PoolState {
  const members = Object.entries(last).map(([rep, turn]): [string, MemberState] => {
    return [rep, { weight: 1, credit: 0, since: null, last: turn }];
  });
  const turn = Object.values(last).reduce((most, each) => Math.max(most, each), 0);
  return { turn, clock: 0, owed: [], members: Object.fromEntries(members) };
}

const ABC: readonly Sketch[] = [
  ["A", 1],
  ["B", 1],
  ["C", 1],
];
const ABCD: readonly Sketch[] = [...ABC, ["D", 1]];
const MSU: readonly Sketch[] = [
  ["M", 1, { capacity: 20 }],
  ["S", 1, { capacity: 20 }],
  ["U", 1, { capacity: 20 }],
];

const roundRobin = { type: "round-robin" } as const;
const leastRecent = { type: "least-recent" } as const;
const fixedOrder = { type: "fixed-order" } as const;
const lowest = (newcomer?: "average" | "zero" | "max" | "reset") =>
  ({ type: "lowest-count", per: "ever", ...(newcomer && { newcomer }) }) as const;
const least = (by: "open" | "free" | "ratio" | "value") => ({ type: "least-loaded", by }) as const;
const sticky = { type: "sticky", key: { var: "key" } } as const;
const random = { type: "random" } as const;

const HUNDRED = counted(EVER, 0, { A: 100, B: 100, C: 100 });
const UNEVEN = counted(EVER, 0, { A: 100, B: 90, C: 95 });

/** Every strategy, case by case. */
export const CASES: readonly StrategyCase[] = [
  {
    name: "equal weights take turns in member order",
    strategy: roundRobin,
    members: ABC,
    calls: leads(7),
    picks: "A B C A B C A",
  },
  { name: "one member takes every lead", strategy: roundRobin, members: [["A", 3]], calls: leads(3), picks: "A A A" },
  {
    name: "2:1:1 gives A every other lead",
    strategy: roundRobin,
    members: [
      ["A", 2],
      ["B", 1],
      ["C", 1],
    ],
    calls: leads(8),
    picks: "A B C A A B C A",
  },
  {
    name: "weights 100:100:50 are 2:2:1",
    strategy: roundRobin,
    members: [
      ["A", 100],
      ["B", 100],
      ["C", 50],
    ],
    calls: leads(10),
    picks: "A B C A B A B C A B",
  },
  {
    name: "weights 0.5:0.5:0.25 are 2:2:1",
    strategy: roundRobin,
    members: [
      ["A", 0.5],
      ["B", 0.5],
      ["C", 0.25],
    ],
    calls: leads(10),
    picks: "A B C A B A B C A B",
  },
  {
    name: "whoever is away is passed over without a double turn for the next",
    strategy: roundRobin,
    members: ABCD,
    calls: leads(6, "B"),
    picks: "A C D A C D",
  },
  {
    name: "whoever comes back is not flooded",
    strategy: roundRobin,
    members: ABC,
    calls: [...leads(4, "B"), ...leads(6)],
    picks: "A C A C B A C B A C",
  },
  {
    name: "a lead that costs two is two turns",
    strategy: roundRobin,
    members: [
      ["A", 1],
      ["B", 1],
    ],
    calls: [{ cost: 2 }, ...leads(5)],
    picks: "A B B A B A",
  },
  {
    name: "two leads that cost a half are one turn",
    strategy: roundRobin,
    members: [
      ["A", 1],
      ["B", 1],
    ],
    calls: [{ cost: 0.5 }, { cost: 0.5 }, ...leads(2)],
    picks: "A B A B",
  },

  {
    name: "nobody had a turn: member order",
    strategy: leastRecent,
    members: ABC,
    calls: leads(7),
    picks: "A B C A B C A",
  },
  {
    name: "whoever waited longest, whatever the weights",
    strategy: leastRecent,
    members: [
      ["A", 9],
      ["B", 1],
      ["C", 1],
    ],
    start: { entry: turned({ A: 3, B: 1, C: 2 }) },
    calls: leads(4),
    picks: "B C A B",
  },
  {
    name: "whoever never had a turn before all others",
    strategy: leastRecent,
    members: ABCD,
    start: { entry: turned({ A: 1, B: 2, C: 3 }) },
    calls: leads(2),
    picks: "D A",
  },
  {
    name: "whoever was away is first on the way back, once",
    strategy: leastRecent,
    members: ABC,
    calls: [...leads(3, "B"), ...leads(2)],
    picks: "A C A B C",
  },

  { name: "always the first by id", strategy: fixedOrder, members: ABC, calls: leads(3), picks: "A A A" },
  {
    name: "by id, however they are listed",
    strategy: fixedOrder,
    members: [
      ["C", 9],
      ["b", 1],
      ["B", 1],
      ["10", 1],
      ["9", 1],
    ],
    calls: [
      {},
      { without: ["10"] },
      { without: ["10", "9"] },
      { without: ["10", "9", "B"] },
      { without: ["10", "9", "B", "C"] },
    ],
    picks: "10 9 B C b",
  },
  {
    name: "the next by id while the first is stopped",
    strategy: fixedOrder,
    members: ABC,
    calls: [...leads(2, "A"), ...leads(1, "A", "B"), ...leads(1)],
    picks: "B B C A",
  },

  {
    name: "the fewest turns; equal ones in member order",
    strategy: lowest(),
    members: ABC,
    calls: leads(7),
    picks: "A B C A B C A",
  },
  {
    name: "the fewest turns for the weight",
    strategy: lowest(),
    members: [
      ["A", 2],
      ["B", 1],
      ["C", 1],
    ],
    calls: leads(8),
    picks: "A B C A A B C A",
  },
  {
    name: "counts that are behind catch up",
    strategy: lowest(),
    members: ABC,
    start: { entry: counted(EVER, 0, { A: 5, B: 2, C: 3 }) },
    calls: leads(6),
    picks: "B B C B C A",
  },
  {
    name: "thousandths are compared exactly",
    strategy: lowest(),
    members: [
      ["A", 3],
      ["B", 1],
    ],
    start: { entry: counted(EVER, 0, { A: 0.3, B: 0.1 }) },
    calls: leads(2),
    picks: "A B",
  },
  {
    name: "costs count as turns",
    strategy: lowest(),
    members: [
      ["A", 1],
      ["B", 1],
    ],
    calls: [{ cost: 2.5 }, ...leads(4)],
    picks: "A B B B A",
  },
  {
    name: "the day begins anew in the ruleset's zone",
    strategy: { type: "lowest-count", per: "day" },
    members: ABC,
    start: { entry: counted("turns:day@UTC", TODAY, { A: 1, B: 5, C: 9 }) },
    calls: [{ at: NOON }, { at: TODAY + DAY - 1 }, { at: TODAY + DAY }, { at: TODAY + DAY }, { at: TODAY + DAY }],
    picks: "A A A B C",
  },
  {
    name: "a newcomer at zero takes what they are behind",
    strategy: lowest("zero"),
    members: ABCD,
    start: { entry: counted(EVER, 0, { A: 4, B: 4, C: 4 }) },
    calls: leads(6),
    picks: "D D D D A B",
  },
  {
    name: "a newcomer at zero takes the next 100",
    strategy: lowest("zero"),
    members: ABCD,
    start: { entry: HUNDRED },
    calls: leads(101),
    picks: `${"D ".repeat(100)}A`,
  },
  {
    name: "a newcomer at the average joins the round",
    strategy: lowest("average"),
    members: ABCD,
    start: { entry: HUNDRED },
    calls: leads(4),
    picks: "A B C D",
  },
  {
    name: "the average is the default",
    strategy: lowest(),
    members: ABCD,
    start: { entry: HUNDRED },
    calls: leads(4),
    picks: "A B C D",
  },
  {
    name: "a newcomer at the most waits for the others",
    strategy: lowest("max"),
    members: ABCD,
    start: { entry: UNEVEN },
    calls: leads(1),
    picks: "B",
  },
  {
    name: "a newcomer resets everybody",
    strategy: lowest("reset"),
    members: ABCD,
    start: { entry: UNEVEN },
    calls: leads(4),
    picks: "A B C D",
  },
  {
    name: "a newcomer's average is that for the weight",
    strategy: lowest(),
    members: [
      ["A", 1],
      ["B", 3],
      ["C", 2],
    ],
    start: { entry: counted(EVER, 0, { A: 2, B: 6 }) },
    calls: leads(6),
    picks: "A B C B C B",
  },
  {
    name: "whoever returns starts at the average of the others",
    strategy: lowest(),
    members: [
      ["Mary", 1],
      ["Joe", 1],
      ["Spike", 1],
    ],
    start: { entry: counted(EVER, 0, { Mary: 3, Joe: 3, Spike: 2 }) },
    calls: [
      ...leads(7, "Spike").map((call) => ({ ...call, absent: ["Joe"] })),
      ...leads(6, "Mary").map((call) => ({ ...call, absent: ["Joe"] })),
      ...leads(3),
    ],
    picks: `${"Mary ".repeat(7)}${"Spike ".repeat(6)}Spike Joe Spike`,
  },
  {
    name: "whoever was stopped by another gate is no newcomer",
    strategy: lowest(),
    members: ABC,
    calls: [...leads(3), ...leads(4, "C"), ...leads(3)],
    picks: "A B C A B A B C C A",
  },

  {
    name: "the fewest open leads",
    strategy: least("open"),
    members: MSU,
    start: { opens: { M: 3, S: 1, U: 2 } },
    calls: leads(6),
    picks: "S U S M U S",
  },
  {
    name: "equal loads go to the least recent turn",
    strategy: least("open"),
    members: ABC,
    start: { entry: turned({ A: 2, B: 3, C: 1 }) },
    calls: leads(3),
    picks: "C A B",
  },
  {
    name: "most free places: 10, 12, 15",
    strategy: least("free"),
    members: MSU,
    start: { opens: { M: 10, S: 8, U: 5 } },
    calls: leads(6),
    picks: "U U U S U S",
  },
  {
    name: "the smallest share in use",
    strategy: least("ratio"),
    members: [
      ["M", 1, { capacity: 10 }],
      ["S", 1, { capacity: 20 }],
      ["U", 1, { capacity: 30 }],
    ],
    start: { opens: { M: 3, S: 6, U: 9 } },
    calls: leads(6),
    picks: "M S U U S U",
  },
  {
    name: "the least worth, however many they are",
    strategy: least("value"),
    members: [
      ["A", 1],
      ["B", 1],
    ],
    start: { opens: { A: 2, B: 5 }, values: { A: 90_000, B: 20_000 } },
    calls: leads(1),
    picks: "B",
  },
  {
    name: "equal worth goes to the least recent turn",
    strategy: least("value"),
    members: ABC,
    calls: leads(4),
    picks: "A B C A",
  },
  {
    name: "no capacity is most free",
    strategy: least("free"),
    members: [
      ["L", 1, { capacity: 5 }],
      ["N", 1],
    ],
    start: { opens: { N: 9 } },
    calls: leads(1),
    picks: "N",
  },
  {
    name: "no capacity is ratio 0",
    strategy: least("ratio"),
    members: [
      ["L", 1, { capacity: 5 }],
      ["N", 1],
    ],
    start: { opens: { L: 1, N: 9 } },
    calls: leads(1),
    picks: "N",
  },
  {
    name: "nothing open is ratio 0, too",
    strategy: least("ratio"),
    members: [
      ["L", 1, { capacity: 5 }],
      ["N", 1],
    ],
    start: { opens: { N: 9 } },
    calls: leads(1),
    picks: "L",
  },
  {
    name: "no capacity is no fewer open leads",
    strategy: least("open"),
    members: [
      ["L", 1, { capacity: 5 }],
      ["N", 1],
    ],
    start: { opens: { L: 1, N: 9 } },
    calls: leads(1),
    picks: "L",
  },

  {
    name: "the same rep for the same key",
    strategy: sticky,
    members: ABC,
    calls: ["a", "b", "a", "i", "b", "a", "i"].map((key, index) => ({ id: `L${index}`, key })),
    picks: "B C B C C B C",
  },
  {
    name: "the same next one for the same key while the first is stopped",
    strategy: sticky,
    members: ABC,
    calls: [{ key: "a", without: ["B"] }, { key: "a", without: ["B"] }, { key: "a", without: ["C"] }, { key: "a" }],
    picks: "C C B B",
  },
  {
    name: "a lead without a key by its id",
    strategy: sticky,
    members: ABC,
    calls: [{ id: "a" }, { id: "b", key: null }, { id: "e", key: "" }, { id: "x", key: "e" }],
    picks: "B C A A",
  },
  {
    name: "a key that is no text by its JSON",
    strategy: sticky,
    members: ABC,
    calls: [
      { key: 7 },
      { key: "7" },
      { key: [1, "x"] },
      { key: '[1,"x"]' },
      { key: { b: 1, a: 2 } },
      { key: '{"a":2,"b":1}' },
    ],
    picks: "A A B B A A",
  },

  {
    name: "the same draw for the same lead",
    strategy: random,
    members: ABC,
    calls: ["a", "b", "c", "d", "a", "b", "c", "d"].map((id) => ({ id })),
    picks: "A B C A A B C A",
  },
  {
    name: "the next of the draw while the first is stopped",
    strategy: random,
    members: ABC,
    calls: [
      { id: "a", without: ["A"] },
      { id: "a", without: ["B"] },
      { id: "a", without: ["C"] },
    ],
    picks: "C A A",
  },
];
