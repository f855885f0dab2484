import type { Run } from "./run.js";

const HOUR_MS = 3_600_000;
const SKEWS_MS = [0, HOUR_MS, -HOUR_MS, 5_000];
const CUTS = [
  { what: "cut-request", times: 25 },
  { what: "cut-answer", times: 25 },
  { what: "drop", times: 5 },
  { what: "refuse", times: 3 },
] as const;

/** Every run, on each store. */
export const RUNS: readonly Run[] = [
  { what: "every lead twice", world: "hot", processes: 8, leads: 5_000, faults: [] },
  { what: "every lead and event twice", world: "mixed", processes: 8, leads: 500, faults: [] },
  { what: "kill -9", world: "hot", processes: 8, leads: 1_000, faults: [{ what: "kill", times: 16 }] },
  { what: "kill -9, with events", world: "mixed", processes: 8, leads: 250, faults: [{ what: "kill", times: 16 }] },
  { what: "server restarts", world: "hot", processes: 8, leads: 1_000, faults: [{ what: "restart", times: 6 }] },
  {
    ...{ what: "server restarts, with events", world: "mixed", processes: 8, leads: 250 },
    faults: [{ what: "restart", times: 5 }],
  },
  { what: "connections cut", world: "hot", processes: 8, leads: 1_000, faults: CUTS },
  { what: "connections cut, with events", world: "mixed", processes: 8, leads: 250, faults: CUTS },
  {
    ...{ what: "sessions and scripts forgotten", world: "mixed", processes: 8, leads: 250 },
    faults: [{ what: "forget", times: 12 }],
  },
  {
    ...{ what: "clocks that differ, over midnight", world: "mixed", processes: 8, leads: 500, faults: [] },
    ...{ skewsMs: SKEWS_MS, midnightInMs: 6_000 },
  },
  {
    what: "rulesets and rosters swapped",
    world: "hot",
    processes: 8,
    leads: 1_000,
    faults: [{ what: "swap", times: 12 }],
  },
  {
    ...{ what: "all at once", world: "mixed", processes: 8, leads: 400, skewsMs: SKEWS_MS, midnightInMs: 8_000 },
    faults: [{ what: "kill", times: 8 }, { what: "restart", times: 3 }, { what: "forget", times: 3 }, ...CUTS],
  },
];
