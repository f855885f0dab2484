import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ChangingPool, changingPoolWorld, POOL } from "../../src/testing/pool-world.js";
import { walkWorld } from "../../src/testing/world.js";
import { changingPools, constantPools } from "../laws/pools.js";
import { routing } from "../laws/routing.js";
import { often } from "../laws/runs.js";
import { settledMemory, settledState } from "./compare.js";
import { candidatesOf } from "./members.js";
import { emptyMemory } from "./memory.js";
import { type Rotation, takeTurn } from "./rotation.js";

function newRotation(): Rotation {
  return { turn: 0, standings: new Map(), owed: [] };
}

describe("the reference's rotation, worked out by hand", () => {
  const sequences = [
    { weights: { A: 1 }, turns: "A A A" },
    { weights: { A: 1, B: 1, C: 1 }, turns: "A B C A B C" },
    { weights: { A: 2, B: 1, C: 1 }, turns: "A B C A A B C A" },
    { weights: { A: 3, B: 1 }, turns: "A B A A A B A A" },
  ];

  test.each(sequences)("weights $weights give $turns", ({ weights, turns }) => {
    const rotation = newRotation();
    const earners = Object.entries(weights).map(([rep, weight]) => ({ rep, weight }));
    const taken = turns.split(" ").map(() => takeTurn(rotation, earners));
    expect(taken.join(" ")).toBe(turns);
  });

  test("a rep who is away for four leads is neither owed them nor flooded", () => {
    const rotation = newRotation();
    const turn = (reps: string) =>
      takeTurn(
        rotation,
        [...reps].map((rep) => ({ rep, weight: 1 })),
      );
    expect(["ABC", "AC", "AC", "AC", "AC", "ABC", "ABC", "ABC"].map(turn).join(" ")).toBe("A C A C A B C A");
  });
});

describe("the router's rotation, settled lazily, is the reference's, integer for integer", () => {
  test("in pools that change now and then", () => {
    fc.assert(fc.property(changingPools, staysEqual), often(30));
  });

  test("with weights near and far apart", () => {
    const constant = constantPools(120).map(({ weights, leads }): ChangingPool => {
      const members = weights.map((weight, index) => ({ rep: `rep-${index}`, weight }));
      return { stretches: [{ members, leads }] };
    });
    fc.assert(fc.property(constant, staysEqual), often(60));
  });

  test("over 5,000 leads with a change now and then", () => {
    const everyone = [9, 5, 4, 2, 1, 1].map((weight, index) => ({ rep: `rep-${index}`, weight }));
    const stretches = Array.from({ length: 10 }, (_, turn) => ({
      members: everyone.filter((_, index) => turn % 2 === 0 || index !== turn % everyone.length),
      leads: 500,
    }));
    staysEqual({ stretches });
  });

  test("is settled in the state itself after every 1,024th turn", () => {
    const members = ["ana", "ben", "cleo"].map((rep) => ({ rep, weight: 1 }));
    const world = changingPoolWorld({
      stretches: [
        { members, leads: 10 },
        { members: members.slice(1), leads: 10 },
        { members, leads: 1004 },
      ],
    });
    const last = [...walkWorld(routing, world, "none")].at(-1)?.after.pools[POOL];
    expect(last).toMatchObject({ turn: 1024, clock: 0, members: { ana: { since: 0 }, ben: { since: 0 } } });
  });
});

function staysEqual(pool: ChangingPool): void {
  const world = changingPoolWorld(pool);
  const rotation = newRotation();
  for (const { roster, decision, after } of walkWorld(routing, world, "none")) {
    const earners = candidatesOf({ ruleset: world.ruleset, roster }, POOL)
      .filter(({ rep }) => rep?.paused === undefined)
      .map(({ id, weight }) => ({ rep: id, weight }));
    const target = decision.assignments[0]?.target;
    expect(target).toEqual({ rep: takeTurn(rotation, earners) });
    expect(settledState(after)).toEqual(settledMemory({ ...emptyMemory(), rotations: new Map([[POOL, rotation]]) }));
  }
}
