import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asInput } from "../as-input.js";
import { often } from "../laws/runs.js";
import { ALL_FEATURES, type Features, NO_FEATURES } from "./arbitraries/features.js";
import { type EventfulCall, type EventfulWorld, worlds } from "./arbitraries/worlds.js";
import { happen } from "./lifecycle.js";
import type { World } from "./members.js";
import { copyOf, type Memory } from "./memory.js";
import { rememberRoster, routeByReference } from "./router.js";

interface Step {
  world: World;
  call: EventfulCall;
  before: Memory;
  memory: Memory;
  decision: ReturnType<typeof routeByReference>["decision"];
}

/** Routes a world's leads by the reference alone, events in between. */
function* walk({ ruleset, roster, calls }: EventfulWorld): Generator<Step> {
  let world: World = { ruleset, roster };
  const memory = rememberRoster(world);
  for (const call of calls) {
    if (call.roster !== undefined) world = { ruleset, roster: call.roster };
    for (const event of call.events ?? []) happen(world, memory, event);
    const before = copyOf(memory);
    const { at, history } = call;
    const { decision } = routeByReference(world, call.lead, memory, { at, history });
    yield { world, call, before, memory, decision };
  }
}

function everyStep(features: Features, runs: number, judge: (step: Step) => void): void {
  const property = fc.property(worlds({ min: 5, max: 12 }, features), (world) => {
    for (const step of walk(asInput(world))) judge(step);
  });
  fc.assert(property, often(runs));
}

describe("the reference, on worlds that use the whole language", () => {
  test("keeps credits at zero in sum, changes nothing while a lead waits, and lets one rep serve one role", () => {
    everyStep(ALL_FEATURES, 40, ({ call, before, memory, decision }) => {
      for (const { standings } of memory.rotations.values()) {
        expect([...standings.values()].reduce((sum, { credit }) => sum + credit, 0n)).toBe(0n);
      }
      const reps = decision.assignments.flatMap(({ target }) => ("rep" in target ? [target.rep] : []));
      expect(new Set(reps).size).toBe(reps.length);
      if (decision.outcome !== "waiting") return expect(decision.retryAt).toBeNull();
      expect(memory).toEqual(before);
      expect(reps).toEqual([]);
      expect(decision.retryAt).toBeGreaterThan(call.at);
    });
  });

  test("gives a waiting lead another outcome at the instant it names", () => {
    const some = { ...NO_FEATURES, waits: true, hours: true, caps: true, absences: true, active: true };
    everyStep(some, 40, ({ world, call, before, decision }) => {
      const { retryAt, attempt, at } = decision;
      if (retryAt === null || retryAt >= at + 60 * 86_400_000) return;
      const history = { since: at, attempt: attempt - 1, ...call.history };
      const again = routeByReference(world, call.lead, copyOf(before), { at: retryAt, history });
      expect(again.decision.outcome).not.toBe("waiting");
    });
  });
});

test.each(Object.keys(NO_FEATURES))("%s can be switched on alone", (feature) => {
  everyStep({ ...NO_FEATURES, [feature]: true }, 6, ({ decision }) => expect(decision.attempt).toBeGreaterThan(0));
});
