import fc from "fast-check";
import type { Call, World } from "../../../src/testing/world.js";
import { history, lead } from "./leads.js";
import { edit, edited, roster } from "./rosters.js";
import { ruleset } from "./rulesets.js";
import { MINUTE, NOON, sometimes } from "./shared.js";

const happening = fc.record({
  lead,
  wait: fc.nat({ max: 30 }),
  history: sometimes(30, history),
  edits: sometimes(12, fc.array(edit, { minLength: 1, maxLength: 2 })),
});

/** Worlds of `leads` calls each. */
export function worlds(leads: { min: number; max: number }): fc.Arbitrary<World> {
  const happenings = fc.array(happening, { minLength: leads.min, maxLength: leads.max });
  return roster.chain((first) =>
    fc.record({ ruleset: ruleset(first), happenings }).map((made) => {
      let now = NOON;
      let current = first;
      const calls = made.happenings.map(({ lead: each, wait, history: past, edits }): Call => {
        now += wait * MINUTE;
        if (edits !== undefined) current = edits.reduce(edited, current);
        return {
          lead: each,
          at: now,
          ...(past === undefined ? {} : { history: past }),
          ...(edits === undefined ? {} : { roster: current }),
        };
      });
      return { ruleset: made.ruleset, roster: first, calls };
    }),
  );
}
