import type { Span } from "./span.js";

/** When one is open: always, or by a compiled schedule. */
export type OpeningHours = "always" | OpeningPlan;

/** A compiled schedule. Times are milliseconds of local time, days are day numbers, weekdays count from 0 for Monday. */
export interface OpeningPlan {
  readonly zone: string;
  /** What is open on an ordinary day, by weekday. */
  readonly week: readonly DayHours[];
  /** What is open on days that differ from it: dates of their own, holidays, and the day after each. */
  readonly special: ReadonlyMap<number, DayHours>;
  /** The blocks that start on a weekday; they may reach into the next day. */
  readonly blocks: readonly (readonly Span[])[];
  /** The blocks that start on a date in place of its weekday's. */
  readonly dates: ReadonlyMap<number, readonly Span[]>;
  /** The names of holidays. */
  readonly holidays: ReadonlyMap<number, string>;
}

/** What is open on one local day, from 0 to 24 h of local time. */
export interface DayHours {
  /** With what is left of the blocks of the day before. */
  readonly all: readonly Span[];
  /** Without: what counts after a day that the zone leaves out. The same list as `all` where nothing is left. */
  readonly own: readonly Span[];
  /** How much of the day is open, without a change of the clock. */
  readonly allMs: number;
}
