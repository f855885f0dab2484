import type { Cap } from "./cap.js";
import type { Json } from "./json.js";
import type { Schedule } from "./schedule.js";
import type { Day, Duration, Id, Instant, Zone } from "./words.js";

/** The facts about the reps. Their order is the tie order of members chosen by `where`. */
export interface Roster {
  schema: 1;
  note?: string;
  reps: Rep[];
}

/** One rep: whoever can take a lead. */
export interface Rep extends RepSettings {
  id: Id;
  name?: string;
  note?: string;
  /** Has left. */
  active?: false;
  /** Takes no turns, until an instant or until further notice; leads of their own still reach them. */
  paused?: true | Instant;
  absences?: Absence[];
  backup?: Id[];
  /** Open leads now; seeds `initialState` and nothing else. */
  open?: number;
  openIn?: { [pool: Id]: number };
  openValue?: number;
  /** Read in conditions as `rep.<name>`; the names of this interface are refused. */
  attributes?: { [name: string]: Json };
}

/** What a rep inherits from `defaults.rep` of the ruleset. */
export interface RepSettings {
  timezone?: Zone;
  hours?: "always" | Id | Schedule;
  /** Most leads open at once. */
  capacity?: number;
  caps?: Cap[];
  /** Share of turns; positive, at most three decimals; default 1. */
  weight?: number;
}

/** A dated absence, half-open: `until` is the first day back. */
export type Absence = AbsenceSettings & { from: Day | Instant; until: Day | Instant; reason?: string };

/** Buffers around an absence. */
export interface AbsenceSettings {
  stopBefore?: Duration;
  resumeBefore?: Duration;
}
