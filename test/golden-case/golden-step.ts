import type { Change, History, Roster, RoutingEvent, Ruleset } from "lead-router";

/** Steps in a row, each on the state that those before it left. `must` is only ever written by hand. */
export interface GoldenCase {
  specVersion: 1;
  name: string;
  /** The number of the acceptance scenario. */
  scenario?: number;
  /** Which of its cases, where it has several. */
  variant?: string;
  ruleset: Ruleset;
  roster: Roster;
  at: string;
  steps: GoldenStep[];
}

export type GoldenStep = CommonStep & (LeadStep | EventStep | BacklogStep | RosterStep);

interface CommonStep {
  note?: string;
  at?: string;
  /** Facts of what came of it, in the words of `factsOf…`. */
  must?: string[];
  expect?: unknown;
}

/** A lead, with its whole decision. */
export interface LeadStep {
  lead: object;
  history?: History;
  /** Comes into force before the lead. */
  roster?: Roster;
  /** What happened to the state before the lead, beside the decisions. */
  before?: Change[];
  /** Nothing of the decision is kept: another writer's was committed before it. */
  uncommitted?: true;
}

/** Something that happened, with all that follows from it; of a rep who left also where the open leads would go. */
export interface EventStep {
  event: GoldenEvent;
}

/** An event, of which the step may say when it was. */
export type GoldenEvent = RoutingEvent extends infer Each
  ? Each extends { at: unknown }
    ? Omit<Each, "at"> & { at?: Each["at"] }
    : never
  : never;

/** Leads that wait, to be routed in the order of the ruleset's backlog. */
export interface BacklogStep {
  backlog: { lead: { id: string | number }; since: string }[];
}

/** A roster that comes into force. */
export interface RosterStep {
  roster: Roster;
}
