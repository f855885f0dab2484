import { applyChanges, createRouter, type Decision, type State } from "lead-router";
import { expect } from "vitest";
import { canonicalJson } from "../../src/kernel/canonical-json.js";
import { type World, whenOf } from "../../src/testing/world.js";

const LEVELS = ["full", "brief", "none"] as const;

/** What happened on the way through a world, for whoever counts. */
export interface Walked {
  readonly decision: Decision;
  readonly state: State;
}

/**
 * Routes a world's leads on a session and on the plain state side by side: every decision equal, whatever is explained, and
 * the snapshot byte for byte what the folded changes are.
 */
export function* walkBoth({ ruleset, roster, calls }: World): Generator<Walked> {
  let router = createRouter({ ruleset, roster });
  let state = router.initial;
  const session = router.session(state);
  for (const [index, call] of calls.entries()) {
    if (call.roster !== undefined) {
      router = router.withRoster(call.roster);
      session.useRouter(router);
    }
    const options = { ...whenOf(call), explain: LEVELS[index % LEVELS.length] ?? "full" };
    const decision = router.route(call.lead, { ...options, state });
    same(session.route(call.lead, options), decision);
    state = applyChanges(state, decision.changes);
    const [held, folded] = [canonicalJson(session.snapshot()), canonicalJson(state)];
    if (held !== folded) expect(JSON.parse(held)).toEqual(JSON.parse(folded));
    yield { decision, state };
  }
}

/** Texts are compared much faster than trees; only those that differ are looked at more closely. */
function same(actual: unknown, expected: unknown): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) expect(actual).toEqual(expected);
  expect(JSON.stringify(actual)).toBe(JSON.stringify(expected));
}
