/** Leads that come to one pool, whose candidates change from lead to lead. */
export interface FairWorld {
  readonly name: string;
  readonly members: readonly FairMember[];
  readonly leads: readonly FairLead[];
}

/** Who shares the leads. */
export interface FairMember {
  readonly id: string;
  /** A positive integer. */
  readonly weight: number;
  /** The member takes leads that ask for one of these. */
  readonly skills: readonly string[];
  /** How many leads a member who took one passes over; 0: none. */
  readonly fullLeads: number;
}

/** One lead, and who is away when it comes: the same set until somebody goes or comes back. */
export interface FairLead {
  readonly skill: string;
  readonly away: ReadonlySet<number>;
}

/** A way to share leads. */
export interface Rule {
  readonly name: string;
  /** Begins with nobody having taken any lead. */
  readonly start: (members: readonly FairMember[]) => Pick;
}

/** Says which member takes the lead: a position among the members. */
export type Pick = (call: PickCall) => number;

/** One lead as a rule meets it. */
export interface PickCall {
  /** Counts leads from 0. */
  readonly index: number;
  readonly lead: FairLead;
  /** The positions of those who can take it, in order; never empty. */
  readonly eligible: readonly number[];
  /** The positions of those who were full and no longer are. */
  readonly freed: readonly number[];
}
