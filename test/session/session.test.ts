import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changingPoolWorld, type Stretch } from "../../src/testing/pool-world.js";
import { changingPools, constantPools } from "../laws/pools.js";
import { often } from "../laws/runs.js";
import { EXECUTED, type Features, NO_FEATURES, someFeatures } from "../reference/arbitraries/features.js";
import { worlds } from "../reference/arbitraries/worlds.js";
import { walkBoth } from "./agree.js";
import { numbersFrom } from "./numbers-from.js";

const FUZZ = Number(process.env.FUZZ ?? 1);
/** Where turns are missed and made up for. */
const ABSENT: Features = { ...NO_FEATURES, absences: true, missedTurns: true, strategies: true, counts: true };

describe("a session decides, explains and remembers as the pure form does", () => {
  test("on generated rulesets, rosters that change and leads", () => {
    const met = { leads: 0, turns: 0, opens: 0, again: 0 };
    const agree = fc.property(worlds({ min: 10, max: 25 }), (world) => {
      for (const { decision } of walkBoth(world)) {
        met.leads += 1;
        for (const { type } of decision.changes) met[type === "turn" ? "turns" : "opens"] += 1;
        if (decision.explanation?.steps.some(({ again }) => again)) met.again += 1;
      }
    });
    fc.assert(agree, often(250));
    expect(met.leads).toBeGreaterThanOrEqual(2_000 * FUZZ);
    for (const count of [met.turns, met.opens, met.again]) expect(count).toBeGreaterThan(20);
  });

  test("on worlds that use any part of the language", () => {
    const met = { waiting: 0, count: 0, owed: 0, partition: 0, "set-count": 0 };
    const parts = fc.oneof(fc.constant(EXECUTED), someFeatures, fc.constant(ABSENT));
    const agree = fc.property(
      parts.chain((features) => worlds({ min: 10, max: 25 }, features)),
      (world) => {
        for (const { decision } of walkBoth(world)) {
          if (decision.outcome === "waiting") met.waiting += 1;
          for (const { type } of decision.changes) if (type in met) met[type as keyof typeof met] += 1;
        }
      },
    );
    fc.assert(agree, often(150));
    expect(Object.entries(met).filter(([, count]) => count < 5)).toEqual([]);
  });

  test("in pools that change now and then", () => {
    fc.assert(
      fc.property(changingPools, ({ stretches }) => {
        walk(stretches);
      }),
      often(40),
    );
  });

  test("with weights near and far apart", () => {
    const walkConstant = fc.property(constantPools(80), ({ weights, leads }) => {
      walk([{ members: weights.map((weight, index) => ({ rep: `rep-${index}`, weight })), leads }]);
    });
    fc.assert(walkConstant, often(60));
  });

  test("over 5,000 turns in one pool of 50 in which pauses flap", () => {
    const draw = numbersFrom(20_260_610);
    const weights = Array.from({ length: 50 }, () => 1 + draw(draw(3) === 0 ? 40 : 3));
    const paused = weights.map(() => false);
    const stretches: Stretch[] = [];
    for (let turns = 0; turns < 5_000; turns += stretches.at(-1)?.leads ?? 0) {
      for (let flaps = draw(4); flaps > 0; flaps -= 1) {
        const index = draw(50);
        paused[index] = !paused[index];
      }
      if (draw(10) === 0) weights[draw(50)] = 1 + draw(5);
      const members = weights.map((weight, index) => ({ rep: `rep-${index}`, weight, ...(paused[index] && PAUSED) }));
      stretches.push({ members: draw(15) === 0 ? members.slice(draw(20)) : members, leads: 1 + draw(40) });
    }
    const turns = walk(stretches);
    expect(turns).toBeGreaterThanOrEqual(5_000);
  });
});

const PAUSED = { paused: true } as const;

function walk(stretches: readonly Stretch[]): number {
  let turns = 0;
  for (const { decision } of walkBoth(changingPoolWorld({ stretches }))) {
    if (decision.changes[0]?.type === "turn") turns += 1;
  }
  return turns;
}
