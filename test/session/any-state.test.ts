import fc from "fast-check";
import { applyChanges, createRouter, type MemberState, type State } from "lead-router";
import { expect, test } from "vitest";
import { canonicalJson } from "../../src/kernel/canonical-json.js";
import { often } from "../laws/runs.js";
import { AT, rulesetOf } from "../route/worlds.js";

const LEAD = 2 ** 36;
const CLOCK = 3_000_000_000;

/** Few weights and credits, so that many members are equal or nearly so; others so far apart that somebody is overdue. */
const credit = fc.oneof(
  fc.constantFrom(0, 1, -1, LEAD / 2, 3 * LEAD, -3 * LEAD),
  fc.integer({ min: -2 * LEAD, max: 2 * LEAD }),
);
const member = fc.record({
  weight: fc.constantFrom(1, 1, 2, 10, 333),
  credit,
  since: fc.constantFrom(null, 0, 1_000_000, CLOCK),
  last: fc.nat({ max: 3 }),
  stored: fc.boolean(),
});

test("on any sound state a session picks as the pure form does", () => {
  const agree = fc.property(fc.array(member, { minLength: 1, maxLength: 7 }), (drawn) => {
    const reps = drawn.map(({ weight }, index) => ({ id: `rep-${index}`, weight }));
    const ruleset = rulesetOf({ pools: { all: { members: [{ where: true }] } } });
    const router = createRouter({ ruleset, roster: { schema: 1, reps } });
    let state = stateOf(drawn.map(({ stored, ...each }) => (stored ? each : null)));
    const session = router.session(state);
    for (let lead = 0; lead < 6; lead += 1) {
      const decision = router.route({ id: lead }, { state, at: AT });
      expect(session.route({ id: lead }, { at: AT })).toEqual(decision);
      state = applyChanges(state, decision.changes);
      expect(canonicalJson(session.snapshot())).toBe(canonicalJson(state));
    }
  });
  fc.assert(agree, often(400));
});

/** The state of a rotation with these members; one who has left holds what makes the credits add up to zero. */
function stateOf(members: readonly (MemberState | null)[]): State {
  let sum = 0;
  const entries: [string, MemberState][] = [];
  for (const [index, each] of members.entries()) {
    if (each === null) continue;
    entries.push([`rep-${index}`, each]);
    sum += each.credit + (each.since === null ? 0 : each.weight * (CLOCK - each.since));
  }
  entries.push(["left", { weight: 1, credit: -sum, since: null, last: 0 }]);
  const all = { turn: 1_020, clock: CLOCK, owed: [], members: Object.fromEntries(entries) };
  return { version: 1, pools: { all }, reps: {} };
}
