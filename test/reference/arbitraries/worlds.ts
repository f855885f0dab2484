import fc from "fast-check";
import type { Call, World } from "../../../src/testing/world.js";
import type { Happening } from "../lifecycle.js";
import { happenings } from "./events.js";
import { type Features, ifOn, NO_FEATURES } from "./features.js";
import { history, lead } from "./leads.js";
import { edit, edited, roster } from "./rosters.js";
import { ruleset } from "./rulesets.js";
import { MINUTE, NOON, record, sometimes } from "./shared.js";
import { STARTS } from "./times.js";

/** A call, and what happened just before it. */
export interface EventfulCall extends Call {
  readonly events?: readonly Happening[];
}

export interface EventfulWorld extends World {
  readonly calls: readonly EventfulCall[];
}

function called(features: Features) {
  const isSlow = !(features.hours || features.absences || features.caps || features.waits);
  const wait = fc.nat({ max: 30 });
  return record({
    lead,
    wait: isSlow ? wait : fc.oneof({ weight: 4, arbitrary: wait }, { weight: 1, arbitrary: fc.nat({ max: 1200 }) }),
    history: sometimes(30, history),
    edits: sometimes(12, fc.array(edit(features), { minLength: 1, maxLength: 2 })),
    ...ifOn(features.waits, { waited: sometimes(30, fc.integer({ min: 0, max: 90 })) }),
    ...ifOn(features.events, { events: sometimes(30, happenings) }),
  });
}

/** Worlds of `leads` calls each, that use these features of the language. */
export function worlds(
  leads: { min: number; max: number },
  features: Features = NO_FEATURES,
): fc.Arbitrary<EventfulWorld> {
  const calls = fc.array(called(features), { minLength: leads.min, maxLength: leads.max });
  const starts = features.hours ? fc.constantFrom(...STARTS) : fc.constant(NOON);
  return roster(features).chain((first) =>
    fc.record({ ruleset: ruleset(first, features), calls, start: starts }).map((made) => {
      let now = made.start;
      let current = first;
      const before: string[] = [];
      const done = made.calls.map(({ lead: each, wait, history: past, edits, waited, events }): EventfulCall => {
        now += wait * MINUTE;
        if (edits !== undefined) current = edits.reduce(edited, current);
        const since = waited === undefined ? {} : { since: now - waited * MINUTE };
        const happened = events?.flatMap((make) =>
          make({ leads: before, reps: current.reps, ruleset: made.ruleset, now }),
        );
        const { id } = each as { id?: unknown };
        if (typeof id === "string" || typeof id === "number") before.push(String(id));
        return {
          lead: each,
          at: now,
          ...(past === undefined && waited === undefined ? {} : { history: { ...past, ...since } }),
          ...(edits === undefined ? {} : { roster: current }),
          ...(happened === undefined ? {} : { events: happened }),
        };
      });
      return { ruleset: made.ruleset, roster: first, calls: done };
    }),
  );
}
