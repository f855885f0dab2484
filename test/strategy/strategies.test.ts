import { describe, expect, it } from "vitest";
import { orderMembers } from "../../src/targets/pick-member.js";
import { CASES, type StrategyCase } from "./cases.js";
import { poolOf, questionOf, sequence, step } from "./fixtures.js";

const named = (cases: readonly StrategyCase[]) => cases.map((each) => [each.strategy.type, each.name, each] as const);

describe("every strategy", () => {
  it.each(named(CASES))("%s: %s", (_type, _name, { strategy, settings, members, start, calls, picks }) => {
    expect(sequence(poolOf({ ...settings, strategy }, ...members), calls, start).picks).toBe(picks);
  });

  it.each(named(CASES))(
    "%s picks whom its order puts first: %s",
    (_type, _name, { strategy, members, start, calls }) => {
      const pool = poolOf({ strategy }, ...members);
      for (const call of calls.slice(0, 3)) {
        const question = questionOf(pool, call, start);
        const [first] = [...question.eligible].sort(orderMembers(question).compare);
        expect(step(pool, call, start ?? {}).chosen).toBe(first);
      }
    },
  );

  it.each(named(CASES))("%s records one turn a lead, and credits that add up to zero: %s", (_type, _name, given) => {
    const { strategy, members, start, calls } = given;
    const { entry } = sequence(poolOf({ strategy }, ...members), calls, start);
    expect(entry.turn).toBe((start?.entry?.turn ?? 0) + calls.length);
    if (strategy.type !== "round-robin") expect(entry.clock).toBe(0);
  });
});
