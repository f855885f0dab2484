import fc from "fast-check";
import type { Rep, Roster } from "../../../src/model/roster.js";
import { type Features, ifOn } from "./features.js";
import { JOINERS, MINUTE, NOON, oneOf, PRODUCTS, REGIONS, REPS, record, someOf, sometimes } from "./shared.js";
import { absence, caps, SCHEDULES, ZONES } from "./times.js";

const attributes = attributesWith({});
const startedOn = sometimes(70, oneOf(["2026-01-15", "2026-06-08", "2025-12-31T23:30:00-05:00"]));

function attributesWith(more: { startedOn?: typeof startedOn }) {
  return record({
    ...more,
    region: sometimes(85, oneOf<string>(REGIONS)),
    senior: sometimes(60, fc.boolean()),
    products: sometimes(80, someOf<string>(PRODUCTS, 0, 3)),
    winRate: sometimes(
      80,
      fc.oneof(
        oneOf<number | string | boolean>([0.1, 0.2, 0.25, 0.5, 1]),
        oneOf<number | string | boolean>(["high", "low", "0.3", "", true, false]),
      ),
    ),
    level: sometimes(80, fc.integer({ min: 1, max: 5 })),
    skills: sometimes(
      60,
      record({
        crm: sometimes(70, fc.integer({ min: 1, max: 3 })),
        erp: sometimes(50, fc.integer({ min: 1, max: 3 })),
      }),
    ),
  });
}

const weight = oneOf([0.5, 1, 1, 1.5, 2, 3, 0.125, 7]);
const paused = fc.oneof(
  fc.constant<true | string>(true),
  fc.integer({ min: -60, max: 240 }).map((minutes) => new Date(NOON + minutes * MINUTE).toISOString()),
);

function rep(id: string, features: Features): fc.Arbitrary<Rep> {
  return record({
    ...ifOn(features.hours, {
      hours: sometimes(50, fc.oneof(oneOf(Object.keys(SCHEDULES)), oneOf(Object.values(SCHEDULES)))),
      timezone: sometimes(40, oneOf(ZONES)),
    }),
    ...ifOn(features.absences, { absences: sometimes(45, fc.array(absence, { minLength: 1, maxLength: 2 })) }),
    ...ifOn(features.away, { backup: sometimes(80, someOf([...REPS], 1, 4)) }),
    ...ifOn(features.caps, {
      caps: sometimes(30, caps("rep")),
      openIn: sometimes(20, oneOf([{ east: 1 }, { east: 2 }])),
    }),
    ...ifOn(features.strategies, { openValue: sometimes(30, oneOf([0, 500, 1500.5])) }),
    id: fc.constant(id),
    name: sometimes(30, fc.constant(id.toUpperCase())),
    capacity: sometimes(30, fc.integer({ min: 0, max: 12 })),
    open: sometimes(40, fc.integer({ min: 0, max: 4 })),
    paused: sometimes(12, paused),
    active: sometimes(5, fc.constant<false>(false)),
    weight: sometimes(40, weight),
    attributes: sometimes(92, features.calendar ? attributesWith({ startedOn }) : attributes),
  }) as fc.Arbitrary<Rep>;
}

/** A roster of some of the reps; a backup may be anybody of them. */
export function roster(features: Features): fc.Arbitrary<Roster> {
  return fc
    .shuffledSubarray([...REPS], { minLength: 2, maxLength: REPS.length })
    .chain((ids) => fc.tuple(...ids.map((id) => rep(id, features))))
    .map((reps) => ({ schema: 1, reps: staying(reps) }));
}

function staying(reps: readonly Rep[]): Rep[] {
  return reps.map((each) => withKnownBackups(each, reps));
}

function withKnownBackups({ backup, ...others }: Rep, reps: readonly Rep[]): Rep {
  const known = backup?.filter((id) => id !== others.id && reps.some((each) => each.id === id));
  return known === undefined || known.length === 0 ? others : { ...others, backup: known };
}

/** One thing that happens to a roster; `at` picks the rep it happens to. */
export type Edit = { at: number } & (
  | { leave: true }
  | { join: Rep }
  | { change: { [K in keyof Rep]?: Rep[K] | undefined } }
);

export const edit = (features: Features): fc.Arbitrary<Edit> =>
  fc
    .tuple(
      fc.nat(),
      fc.oneof(
        fc.constant({ leave: true } as const),
        fc.constant({ change: { paused: undefined, active: undefined } }),
        oneOf(JOINERS).chain((id) => rep(id, features).map(({ backup: _backup, ...join }) => ({ join }))),
        fc
          .oneof(
            sometimes(50, paused).map((value) => ({ paused: value })),
            sometimes(50, fc.constant<false>(false)).map((value) => ({ active: value })),
            weight.map((value) => ({ weight: value })),
            fc.integer({ min: 0, max: 9 }).map((value) => ({ capacity: value })),
            attributes.map((value) => ({ attributes: value })),
            ...(features.absences ? [absence.map((value) => ({ absences: [value] }))] : []),
            ...(features.hours ? [oneOf(Object.keys(SCHEDULES)).map((value) => ({ hours: value }))] : []),
          )
          .map((change) => ({ change })),
      ),
    )
    .map(([at, what]) => ({ at, ...what }) as Edit);

/** The roster after the edit. The last rep stays: a roster is never empty. */
export function edited(before: Roster, { at, ...what }: Edit): Roster {
  const { reps } = before;
  const index = at % reps.length;
  if ("join" in what) return { ...before, reps: [...reps.filter(({ id }) => id !== what.join.id), what.join] };
  if ("leave" in what)
    return reps.length === 1 ? before : { ...before, reps: staying(reps.filter((_, each) => each !== index)) };
  return { ...before, reps: reps.map((each, position) => (position === index ? withChange(each, what.change) : each)) };
}

function withChange(before: Rep, change: object): Rep {
  const after = Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(after) as unknown as Rep;
}
