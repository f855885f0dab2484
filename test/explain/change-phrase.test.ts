import { expect, test } from "vitest";
import { changePhrase } from "../../src/explain/change-phrase.js";
import type { Change } from "../../src/model/change.js";

const count = { type: "count", counter: "day@UTC", at: 5, by: 1, keep: null } as const;
const set = { type: "set-count", counter: "turns:ever", period: 0, count: 2.5 } as const;

const ROWS: readonly (readonly [text: string, change: Change])[] = [
  ["rotation main owes ana a turn", { type: "owed", rotation: "main", rep: "ana", by: 1 }],
  ["rotation main owes ana one turn less", { type: "owed", rotation: "main", rep: "ana", by: -1 }],
  ["open leads of ana: -1.5", { type: "open", rep: "ana", by: -1.5 }],
  ["open leads of ana: +1, worth +900.5", { type: "open", rep: "ana", by: 1, value: 900.5 }],
  ["open leads of ana in main: +1", { type: "open-in", pool: "main", rep: "ana", by: 1 }],
  ["count of main, day@UTC: +1", { ...count, pool: "main", rep: null }],
  ["count of ana in main, day@UTC: +1", { ...count, pool: "main", rep: "ana" }],
  ["count of ana, day@UTC: +1", { ...count, pool: null, rep: "ana" }],
  ["count of ana, the last 24h: +1", { ...count, counter: "86400000ms", pool: null, rep: "ana" }],
  ["count of ana, the last 90m: +1", { ...count, counter: "5400000ms", pool: null, rep: "ana" }],
  ["count of ana, the last 30s: +1", { ...count, counter: "30000ms", pool: null, rep: "ana" }],
  ["count of ana in main, turns:ever: 2.5", { ...set, pool: "main", rep: "ana" }],
  ["count of main, turns:ever: 2.5", { ...set, pool: "main", rep: null }],
  ["rotation main has a new partition, north", { type: "partition", rotation: "main", key: "north" }],
  ["ana leaves rotation main", { type: "deal", rotation: "main", rep: "ana", to: [["ben", 5]] }],
  ["open leads of ana, counted: 3", { type: "counted", rep: "ana", open: 3, at: 5 }],
];

test.each(ROWS)("%s", (text, change) => {
  const parts = changePhrase(change).map((part) => ("words" in part ? part.words : part.value));
  expect(parts.join("")).toBe(text);
});
