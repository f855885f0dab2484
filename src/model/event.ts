import type { Id, Instant } from "./words.js";

/** What happened after a decision. Plain JSON; the host keeps each event's id, so that none is followed twice. */
export type RoutingEvent = LeadEvent | RepEvent;

/** What happened to one lead. */
export type LeadEvent = Accepted | Rejected | Closed | Reopened | Reassigned | NoShow | SlaMissed | ManuallyAssigned;

/** What happened to one rep, whatever their leads. */
export type RepEvent = RepLeft | OpenCounted | TurnOwed;

/** What every event says. */
export interface Occurrence {
  /** Told by whoever reports it; the cause of the decision that follows from it. */
  id: Id;
  /** When it happened: an instant or epoch milliseconds. */
  at: Instant | number;
}

/** Something that a rep did, or failed to do, with a lead. */
export interface OfHolder extends Occurrence {
  lead: Id;
  /** Of whom it is told: if the lead is no longer theirs, it changes nothing. */
  rep?: Id;
}

/** The rep took the lead on: from now on no response is missed. */
export interface Accepted extends OfHolder {
  type: "accepted";
}

/** The rep gave the lead back: it is routed again. */
export interface Rejected extends OfHolder {
  type: "rejected";
}

/** The lead did not come to the meeting: it stays with the rep, who may be owed a turn for it. */
export interface NoShow extends OfHolder {
  type: "no-show";
}

/** Nobody responded in time: the lead is routed again, and nobody is owed anything. */
export interface SlaMissed extends OfHolder {
  type: "sla-missed";
}

/** The lead is done with, won or lost or not worth it: nobody holds it any more. */
export interface Closed extends Occurrence {
  type: "closed";
  lead: Id;
}

/** A closed lead is open again, with whom it was; if they have left it is routed again. */
export interface Reopened extends Occurrence {
  type: "reopened";
  lead: Id;
}

/** An admin took the lead from its rep: it is routed again, or goes to the rep named. */
export interface Reassigned extends Occurrence {
  type: "reassigned";
  lead: Id;
  to?: Id;
}

/** Somebody gave the lead to a rep by hand, past every rule. */
export interface ManuallyAssigned extends Occurrence {
  type: "manually-assigned";
  lead: Id;
  rep: Id;
}

/** The rep is with us no more. */
export interface RepLeft extends Occurrence {
  type: "rep-left";
  rep: Id;
}

/** The CRM counted the rep's open leads. */
export interface OpenCounted extends Occurrence {
  type: "counted";
  rep: Id;
  open: number;
}

/** An admin gives a rep a turn. */
export interface TurnOwed extends Occurrence {
  type: "owed";
  rotation: Id;
  /** Of a rotation that stands once for each value: which. */
  partition?: string;
  rep: Id;
}
