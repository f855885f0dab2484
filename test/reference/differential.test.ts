import fc from "fast-check";
import { applyChanges, createRouter, initialState } from "lead-router";
import { describe, expect, test } from "vitest";
import { asInput } from "../as-input.js";
import { EXECUTED, type Features, NO_FEATURES, someFeatures } from "./arbitraries/features.js";
import { type EventfulWorld, worlds } from "./arbitraries/worlds.js";
import { answerOfReference, answerOfRouter, settledMemory, settledState } from "./compare.js";
import { followByRouter, type Kept } from "./follow-events.js";
import { happen } from "./lifecycle.js";
import { type PlainDecision, rememberRoster, routeByReference } from "./router.js";

/** FUZZ=10 looks ten times as long, each time somewhere else; the ordinary run looks at the same cases every time. */
const FUZZ = Number(process.env.FUZZ ?? 1);
const SEED = FUZZ === 1 ? { seed: 20_260_610 } : {};
const WORLDS = 750;
const CASES = 10_000;
const SWITCHES = Object.keys(EXECUTED).filter((feature) => EXECUTED[feature as keyof Features]);

/** For each test; the reference is slow, and looks at many instants for a lead that waits. */
const TIMEOUT = { timeout: 120_000 * FUZZ };

describe("the router decides, explains and remembers as the reference does", TIMEOUT, () => {
  test("in the core of the language", () => {
    expect(agreeOn(worldsOf(NO_FEATURES), WORLDS)).toBeGreaterThanOrEqual(CASES * FUZZ);
  });

  test("in some parts of it at once", () => {
    expect(agreeOn(someFeatures.chain(worldsOf), WORLDS / 5)).toBeGreaterThanOrEqual((CASES / 5) * FUZZ);
  });

  test("in all of it together", () => {
    expect(agreeOn(worldsOf(EXECUTED), WORLDS / 15)).toBeGreaterThanOrEqual((CASES / 15) * FUZZ);
  });

  test.each(SWITCHES)("where only %s is added", (feature) => {
    agreeOn(worldsOf({ ...NO_FEATURES, [feature]: true }), 8);
  });
});

function worldsOf(features: Features): fc.Arbitrary<EventfulWorld> {
  return worlds({ min: 10, max: 25 }, features);
}

/** Both routers take the leads of so many worlds; says how many leads. */
function agreeOn(made: fc.Arbitrary<EventfulWorld>, runs: number): number {
  let cases = 0;
  const agree = (world: EventfulWorld) => {
    cases += world.calls.length;
    bothRoute(world);
  };
  fc.assert(fc.property(made, agree), { numRuns: runs * FUZZ, ...SEED });
  return cases;
}

/** What lifecycles differ by. */
const FOLLOWED = {
  events: true,
  credit: true,
  rotations: true,
  expressions: true,
  exempt: true,
  caps: true,
  counts: true,
  missedTurns: true,
};

test("the router follows events as the reference does, and the ledger folds to the state", TIMEOUT, () => {
  const features: Features = { ...EXECUTED, ...FOLLOWED };
  fc.assert(fc.property(worlds({ min: 5, max: 15 }, features), bothRoute), { numRuns: 200 * FUZZ, ...SEED });
});

function bothRoute({ ruleset, roster, calls }: EventfulWorld): void {
  let router = createRouter({ ruleset: asInput(ruleset), roster: asInput(roster) });
  const kept: Kept = { state: initialState(router), leads: [] };
  let world = { ruleset, roster };
  const memory = rememberRoster(world);
  for (const [index, { lead, at, history, roster: next, events = [] }] of calls.entries()) {
    if (next !== undefined) {
      world = { ruleset, roster: next };
      router = router.withRoster(asInput(next));
    }
    for (const [place, event] of events.entries()) {
      const moves = followByRouter(router, kept, event, at, `e${index}-${place}`);
      same(
        moves.map(({ decision }) => answerOfRouter(decision)),
        happen(world, memory, event).map(planned),
      );
      same(settledState(kept.state), settledMemory(memory));
    }
    const options = {
      state: asInput(kept.state),
      at,
      explain: "full",
      ...(history && { history: asInput(history) }),
    } as const;
    const decision = router.route(asInput(lead), options);
    const answer = routeByReference(world, lead, memory, { at, history });
    same(answerOfRouter(decision), answerOfReference(answer));
    kept.state = applyChanges(asInput(kept.state), asInput(decision.changes));
    same(settledState(kept.state), settledMemory(memory));
    if (decision.leadId === null) continue;
    kept.leads.push({ lead, record: router.record(asInput(lead), asInput(decision), options.history) });
  }
}

function planned(decision: PlainDecision): unknown {
  return answerOfReference({ decision, tried: [], arms: [], remarks: [] });
}

/** Texts are compared much faster than trees; only those that differ are looked at more closely. */
function same(actual: unknown, expected: unknown): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) expect(actual).toEqual(expected);
}
