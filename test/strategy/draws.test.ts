import alea from "seedrandom/lib/alea.js";
import { describe, expect, it } from "vitest";
import type { BoundPool } from "../../src/eligibility/bound-pool.js";
import { seededHash } from "../../src/kernel/seeded-hash.js";
import { orderMembers } from "../../src/targets/pick-member.js";
import { type Call, poolOf, questionOf, type Sketch } from "./fixtures.js";

const MANY = 100_000;
const FEWER = 20_000;
const STICKY = { strategy: { type: "sticky", key: { var: "key" } } } as const;
const RANDOM = { strategy: { type: "random" } } as const;
const WEIGHED: readonly Sketch[] = [
  ["A", 1],
  ["B", 2],
  ["C", 4],
  ["D", 0.5],
];

/** Who is first in the pool's order for each of many calls. */
function firsts(pool: BoundPool, calls: readonly Call[]): readonly string[] {
  return calls.map((call) => {
    const question = questionOf(pool, call);
    const { compare } = orderMembers(question);
    return question.eligible.reduce((best, each) => (compare(each, best) < 0 ? each : best)).rep.id;
  });
}

const keys = (count: number): Call[] => Array.from({ length: count }, (_, index) => ({ key: `account-${index}` }));
const ids = (count: number): Call[] => Array.from({ length: count }, (_, index) => ({ id: `lead-${index}` }));

/** Five standard deviations of how often something of this chance happens. */
const bound = (count: number, chance: number) => 5 * Math.sqrt(count * chance * (1 - chance));

function expectShares(picked: readonly string[], sketches: readonly Sketch[]): void {
  const total = sketches.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [id, weight] of sketches) {
    const chance = weight / total;
    const count = picked.filter((each) => each === id).length;
    expect(Math.abs(count - picked.length * chance), id).toBeLessThan(bound(picked.length, chance));
  }
}

describe("sticky", () => {
  const calls = keys(MANY);
  const fewer = calls.slice(0, FEWER);
  const before = firsts(poolOf(STICKY, ...WEIGHED), calls);

  it("shares keys by weight, within five deviations over 100,000", () => expectShares(before, WEIGHED));

  it("moves to whoever joins their share, and no other key", () => {
    const joined = firsts(poolOf(STICKY, ["E", 2.5], ...WEIGHED), fewer);
    const moved = joined.filter((rep, index) => rep !== before[index]);
    expect(new Set(moved)).toEqual(new Set(["E"]));
    expect(Math.abs(moved.length - FEWER / 4)).toBeLessThan(bound(FEWER, 1 / 4));
  });

  it("moves the keys of whoever leaves, and no other, shared by the weights of the others", () => {
    const left = firsts(poolOf(STICKY, ...WEIGHED.filter(([id]) => id !== "C")), fewer);
    const moved = left.filter((_, index) => before[index] === "C");
    expect(left.filter((rep, index) => before[index] !== "C" && rep !== before[index])).toEqual([]);
    expectShares(
      moved,
      WEIGHED.filter(([id]) => id !== "C"),
    );
  });

  it("moves keys only to whoever gets more weight", () => {
    const heavier = WEIGHED.map(([id, weight]): Sketch => [id, id === "B" ? weight * 3 : weight]);
    const after = firsts(poolOf(STICKY, ...heavier), fewer);
    expect(new Set(after.filter((rep, index) => rep !== before[index]))).toEqual(new Set(["B"]));
  });

  it("gives a stopped rep's keys to those whom it would have without that rep, and back afterwards", () => {
    const some = calls.slice(0, 2_000);
    const without = firsts(
      poolOf(STICKY, ...WEIGHED),
      some.map((call) => ({ ...call, without: ["C"] })),
    );
    expect(without).toEqual(firsts(poolOf(STICKY, ...WEIGHED.filter(([id]) => id !== "C")), some));
  });

  it("is the lowest −ln(u)/w of a seeded hash", () => {
    const some = calls.slice(0, 2_000);
    const expected = some.map(({ key }) => {
      const scores = WEIGHED.map(([id, weight]): [string, number] => {
        const u = (seededHash(["salt", "p", String(key), id]) + 1) / 2 ** 32;
        return [id, -Math.log(u) / weight];
      });
      return scores.reduce((best, each) => (each[1] < best[1] ? each : best))[0];
    });
    expect(before.slice(0, 2_000)).toEqual(expected);
  });
});

describe("random", () => {
  const calls = ids(MANY);
  const drawn = firsts(poolOf(RANDOM, ...WEIGHED), calls);

  it("shares leads by weight, within five deviations over 100,000", () => expectShares(drawn, WEIGHED));

  it("changes nothing for leads of others while somebody is stopped", () => {
    const stopped = firsts(
      poolOf(RANDOM, ...WEIGHED),
      calls.slice(0, FEWER).map((call) => ({ ...call, without: ["C"] })),
    );
    expect(stopped.filter((rep, index) => drawn[index] !== "C" && rep !== drawn[index])).toEqual([]);
    expectShares(
      stopped,
      WEIGHED.filter(([id]) => id !== "C"),
    );
  });

  it("draws the same however members are listed", () => {
    const some = calls.slice(0, 2_000);
    expect(firsts(poolOf(RANDOM, ...[...WEIGHED].reverse()), some)).toEqual(drawn.slice(0, 2_000));
  });

  it("is the lowest −ln(u)/w of one stream of alea a lead, in the order of ids", () => {
    const some = calls.slice(0, 2_000);
    const expected = some.map(({ id = "" }) => {
      const next = alea(`4:salt1:p${id.length}:${id}`);
      const scores = WEIGHED.map(([rep, weight]): [string, number] => [rep, -Math.log(next() + 2 ** -32) / weight]);
      return scores.reduce((best, each) => (each[1] < best[1] ? each : best))[0];
    });
    expect(drawn.slice(0, 2_000)).toEqual(expected);
  });
});
