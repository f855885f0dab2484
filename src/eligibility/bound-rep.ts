import type { RepRecord } from "../condition/scope.js";
import type { Id, Zone } from "../model/words.js";
import type { OpeningHours } from "../time/opening-hours.js";
import type { Span } from "../time/span.js";
import type { BoundCap } from "./bound-cap.js";

/** A rep as the engine judges one: the roster's facts with the ruleset's defaults. */
export interface BoundRep {
  readonly id: Id;
  /** What `rep.…` reads. */
  readonly record: RepRecord;
  /** Whether the roster knows the rep. */
  readonly known: boolean;
  /** `false`: has left, or is not in the roster. */
  readonly active: boolean;
  readonly zone: Zone;
  /** The rep's own hours. */
  readonly hours: OpeningHours;
  /** Dated absences, buffers included, by their start. */
  readonly absences: readonly Span[];
  /** Who stands in while the rep is absent, the first choice first. */
  readonly backup: readonly Id[];
  /** Paused until this instant (epoch milliseconds, not included); 0: not paused; Infinity: until further notice. */
  readonly pausedUntil: number;
  /** Most leads open at once; Infinity: no limit. */
  readonly capacity: number;
  readonly caps: readonly BoundCap[];
  /** Share of turns. */
  readonly weight: number;
  /** Open leads in the roster, by pool, and what they are worth; they seed the initial state only. */
  readonly open: number;
  readonly openIn: { readonly [pool: Id]: number };
  readonly openValue: number;
}
