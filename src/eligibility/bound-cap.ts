import type { Compiled } from "../condition/compiled.js";
import type { Calendar } from "../time/calendar.js";

/** A limit on leads, ready to be asked. */
export interface BoundCap {
  /** A number, or an expression over lead, rep and now; what gives no number admits nobody. */
  readonly limit: number | Compiled;
  readonly span: CapSpan;
}

/** What a cap counts over. */
export type CapSpan = CalendarSpan | RollingSpan | OpenSpan;

/** A calendar period of a zone. */
export interface CalendarSpan {
  readonly kind: "calendar";
  readonly calendar: Calendar;
  readonly counter: string;
}

/** The last so many milliseconds. */
export interface RollingSpan {
  readonly kind: "rolling";
  readonly windowMs: number;
  readonly counter: string;
}

/** Held now. */
export interface OpenSpan {
  readonly kind: "open";
}
