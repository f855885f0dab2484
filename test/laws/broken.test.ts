import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hostileLeads } from "../../src/testing/hostile-leads.js";
import type { Law } from "../../src/testing/law.js";
import { LAWS } from "../../src/testing/laws.js";
import { NOON } from "../reference/arbitraries/shared.js";
import { worlds } from "../reference/arbitraries/worlds.js";
import { BROKEN } from "./broken.js";
import { HOSTILE_WORLD } from "./hostile-world.js";
import { changingPools, constantPools } from "./pools.js";

/** Whether some of a few cases show that the implementation breaks the law. */
function isCaught<Case>({ name, check }: Law<Case>, cases: readonly Case[]): boolean {
  const broken = BROKEN[name];
  if (broken === undefined) throw new Error(`no implementation breaks ${name}`);
  return cases.some((given) => check(broken, given) !== null);
}

const some = <Case>(cases: fc.Arbitrary<Case>) => fc.sample(cases, { numRuns: 25, seed: 1 });

describe("an implementation that breaks a law is caught by it", () => {
  test.each(LAWS.anyWorld)("$name", (law) => {
    expect(isCaught(law, some(worlds({ min: 5, max: 10 })))).toBe(true);
  });

  test.each(LAWS.constantPool)("$name", (law) => {
    expect(isCaught(law, some(constantPools(60)))).toBe(true);
  });

  test.each(LAWS.changingPool)("$name", (law) => {
    expect(isCaught(law, some(changingPools))).toBe(true);
  });

  test.each(LAWS.hostileLeads)("$name", (law) => {
    const calls = hostileLeads().map((lead) => ({ lead, at: NOON }));
    expect(isCaught(law, [{ ...HOSTILE_WORLD, calls }])).toBe(true);
  });
});
