import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { hashDispatcher } from "../../bench/engine/hash-dispatcher.js";
import { createW1 } from "../../bench/workload/w1.js";
import { createW2 } from "../../bench/workload/w2.js";
import { createW3 } from "../../bench/workload/w3.js";
import { createW4 } from "../../bench/workload/w4.js";
import { parseLead, type Workload } from "../../bench/workload/workload.js";

/** Numbers of different versions can be compared only while these stay as they are. */
const WORKLOADS = [
  { create: createW1, rules: 10, digest: "2f4d2796bbc5d6c1" },
  { create: createW2, rules: 200, digest: "2c107e6bbb05634e" },
  { create: createW3, rules: 5_000, digest: "411e8ef0cab7e248" },
  { create: createW4, rules: 50_000, digest: "eb9338dffff123b6" },
];

describe.each(WORKLOADS.map((each) => ({ ...each, workload: each.create() })))(
  "$workload.name",
  ({ create, rules, digest, workload }) => {
    test("is the same whenever it is made", () => {
      expect(digestOf(create())).toBe(digest);
      expect(digestOf(workload)).toBe(digest);
    });

    test("has as many rules as it says, each with an id of its own, and 10,000 leads", () => {
      expect(new Set(workload.rules.map(({ id }) => id)).size).toBe(rules);
      expect(workload.rules).toHaveLength(rules);
      expect(workload.leadTexts).toHaveLength(10_000);
      expect(new Set(workload.leadTexts.map((text) => parseLead(text).id)).size).toBe(10_000);
    });

    test("leaves about one lead in twenty to the fallback", () => {
      const share = (takenBy(workload).get(null) ?? 0) / 10_000;
      expect(share).toBeGreaterThan(0.04);
      expect(share).toBeLessThan(0.06);
    });

    test("is skewed: a tenth of the rules that are used takes more than its share, and many are used", () => {
      const counts = [...takenBy(workload).values()].sort((a, b) => b - a);
      const busiest = counts.slice(0, Math.ceil(counts.length / 10)).reduce((sum, count) => sum + count, 0);
      expect(busiest / 10_000).toBeGreaterThan(0.25);
      expect(counts.length).toBeGreaterThan(Math.min(rules, 2_000) * 0.7);
    });
  },
);

function digestOf({ rules, leadTexts }: Workload): string {
  return createHash("sha256")
    .update(JSON.stringify([rules, leadTexts]))
    .digest("hex")
    .slice(0, 16);
}

function takenBy(workload: Workload): ReadonlyMap<string | null, number> {
  const { find } = hashDispatcher.prepare(workload);
  const counts = new Map<string | null, number>();
  for (const text of workload.leadTexts) {
    const rule = find(parseLead(text));
    if (rule instanceof Promise) throw new TypeError("the hash dispatcher answers at once");
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return counts;
}
