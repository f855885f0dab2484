import type { LeadValue } from "../condition/value.js";
import type { Note } from "../model/decision.js";
import type { ArmVerdict } from "../model/explanation.js";

/** What became of a lead that was read. */
export type Prepared = PreparedLead | InvalidLead;

/** A lead as conditions see it. */
export interface PreparedLead {
  readonly ok: true;
  readonly id: string;
  /** By slot: what each path that the ruleset names comes to. */
  readonly lead: readonly LeadValue[];
  /** By path, then by code. */
  readonly notes: readonly Note[];
  /** By field. */
  readonly arms: readonly ArmVerdict[];
  /** Reps who had this lead, newest first: the history's, else the lead's own. */
  readonly previousReps: readonly string[];
  /** Assignments so far: the history's, else the lead's own, else 0. */
  readonly attempts: number;
  /** When waiting began: the history's, else when the lead was received; epoch milliseconds. */
  readonly since: number | null;
}

/** A lead that is no lead (`lead_invalid`): no usable id, or a path that could not be read; the notes say which. */
export interface InvalidLead {
  readonly ok: false;
  readonly id: string | null;
  readonly notes: readonly Note[];
}
