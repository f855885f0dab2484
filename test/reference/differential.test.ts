import fc from "fast-check";
import { applyChanges, createRouter, initialState } from "lead-router";
import { expect, test } from "vitest";
import type { World } from "../../src/testing/world.js";
import { asInput } from "../as-input.js";
import { worlds } from "./arbitraries/worlds.js";
import { answerOfReference, answerOfRouter, settledMemory, settledState } from "./compare.js";
import { rememberRoster, routeByReference } from "./router.js";

/** FUZZ=10 looks ten times as long, each time somewhere else; the ordinary run looks at the same cases every time. */
const FUZZ = Number(process.env.FUZZ ?? 1);
const SEED = FUZZ === 1 ? { seed: 20_260_610 } : {};
const WORLDS = 750;
const CASES = 10_000;

test("the router decides, explains and remembers as the reference does", () => {
  let cases = 0;
  const agree = (world: World) => {
    cases += world.calls.length;
    bothRoute(world);
  };
  fc.assert(fc.property(worlds({ min: 10, max: 25 }), agree), { numRuns: WORLDS * FUZZ, ...SEED });
  expect(cases).toBeGreaterThanOrEqual(CASES * FUZZ);
});

function bothRoute({ ruleset, roster, calls }: World): void {
  let router = createRouter({ ruleset: asInput(ruleset), roster: asInput(roster) });
  let state = initialState(router);
  let world = { ruleset, roster };
  const memory = rememberRoster(world);
  for (const { lead, at, history, roster: next } of calls) {
    if (next !== undefined) {
      world = { ruleset, roster: next };
      router = router.withRoster(asInput(next));
    }
    const options = {
      state: asInput(state),
      at,
      explain: "full",
      ...(history && { history: asInput(history) }),
    } as const;
    const decision = router.route(asInput(lead), options);
    const answer = routeByReference(world, lead, memory, { at, history });
    same(answerOfRouter(decision), answerOfReference(answer));
    state = applyChanges(asInput(state), asInput(decision.changes));
    same(settledState(state), settledMemory(memory));
  }
}

/** Texts are compared much faster than trees; only those that differ are looked at more closely. */
function same(actual: unknown, expected: unknown): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) expect(actual).toEqual(expected);
}
