import fc from "fast-check";

/** Parts of the language that a generated world may use beside its core. */
export interface Features {
  /** All strategies, `least-loaded` by value among them. */
  readonly strategies: boolean;
  /** Weights and tiers given by expressions. */
  readonly expressions: boolean;
  readonly caps: boolean;
  /** Schedules, holidays, zones of reps, `opensWithin`; time passes faster, over changes of the clock, too. */
  readonly hours: boolean;
  readonly absences: boolean;
  /** Backups and `away`. */
  readonly away: boolean;
  readonly cost: boolean;
  readonly partitions: boolean;
  /** Rotations shared by pools. */
  readonly rotations: boolean;
  readonly maxAhead: boolean;
  readonly missedTurns: boolean;
  readonly credit: boolean;
  readonly counts: boolean;
  readonly exempt: boolean;
  readonly roles: boolean;
  /** Wait steps, and `otherwise: "wait"`. */
  readonly waits: boolean;
  readonly sla: boolean;
  /** Rules that are active for a time. */
  readonly active: boolean;
  /** `daysBetween` and `inSchedule`. */
  readonly calendar: boolean;
  readonly weekStart: boolean;
  readonly backlog: boolean;
  /** Events between the leads. */
  readonly events: boolean;
}

/** What the router executes in any case. */
export const NO_FEATURES: Features = Object.freeze({
  strategies: false,
  expressions: false,
  caps: false,
  hours: false,
  absences: false,
  away: false,
  cost: false,
  partitions: false,
  rotations: false,
  maxAhead: false,
  missedTurns: false,
  credit: false,
  counts: false,
  exempt: false,
  roles: false,
  waits: false,
  sla: false,
  active: false,
  calendar: false,
  weekStart: false,
  backlog: false,
  events: false,
});

/** The whole grammar. */
export const ALL_FEATURES = Object.freeze(
  Object.fromEntries(Object.keys(NO_FEATURES).map((feature) => [feature, true])),
) as unknown as Features;

/** What the router executes: events and the backlog are not decisions. */
export const EXECUTED: Features = Object.freeze({ ...ALL_FEATURES, events: false, backlog: false });

/** A few parts of what the router executes: worlds that use all of them seldom get far in any. */
export const someFeatures: fc.Arbitrary<Features> = fc
  .subarray(
    Object.keys(EXECUTED).filter((feature) => EXECUTED[feature as keyof Features]),
    { minLength: 1, maxLength: 8 },
  )
  .map((on) => ({ ...NO_FEATURES, ...Object.fromEntries(on.map((feature) => [feature, true])) }));

/** The members of a model that a feature adds; without it none, so that nothing else is generated differently. */
export function ifOn<T extends object>(isOn: boolean, model: T): Partial<T> {
  return isOn ? model : {};
}
