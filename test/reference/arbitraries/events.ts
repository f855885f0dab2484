import fc from "fast-check";
import type { Rep } from "../../../src/model/roster.js";
import type { Ruleset } from "../../../src/model/ruleset.js";
import type { Happening } from "../lifecycle.js";
import { oneOf } from "./shared.js";

/** What an event can be about. */
export interface Past {
  leads: readonly string[];
  reps: readonly Rep[];
  ruleset: Ruleset;
  now: number;
}

/** An event once one knows what has happened; none where there is nothing to speak of. */
export type MakeHappening = (past: Past) => Happening[];

const ofLead = fc
  .tuple(oneOf(["closed", "closed", "rejected", "no-show", "reassigned", "sla-missed"] as const), fc.nat())
  .map(
    ([type, which]): MakeHappening =>
      ({ leads, now }) => {
        const lead = leads[which % Math.max(1, leads.length)];
        return lead === undefined ? [] : [{ type, lead, at: now }];
      },
  );

// Of the present: a count of the past is completed by instants alone, and by none before the first count.
const counted = fc.tuple(fc.nat(), fc.nat({ max: 6 })).map(
  ([which, open]): MakeHappening =>
    ({ reps, now }) => {
      const rep = reps[which % reps.length];
      return rep === undefined ? [] : [{ type: "counted", rep: rep.id, open, at: now }];
    },
);

const owed = fc.tuple(fc.nat(), fc.nat()).map(
  ([which, whose]): MakeHappening =>
    ({ reps, ruleset }) => {
      const pools = Object.entries(ruleset.pools).sort(([a], [b]) => (a < b ? -1 : 1));
      const [id = "", pool] = pools[which % pools.length] ?? [];
      const rep = reps[whose % reps.length];
      return rep === undefined ? [] : [{ type: "owed", rotation: pool?.rotation ?? id, rep: rep.id }];
    },
);

const left = fc.nat().map(
  (which): MakeHappening =>
    ({ reps, now }) => {
      const rep = reps[which % reps.length];
      return rep === undefined ? [] : [{ type: "rep-left", rep: rep.id, at: now }];
    },
);

/** One to three events. */
export const happenings: fc.Arbitrary<MakeHappening[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: ofLead },
    { weight: 2, arbitrary: counted },
    { weight: 2, arbitrary: owed },
    { weight: 1, arbitrary: left },
  ),
  { minLength: 1, maxLength: 3 },
);
