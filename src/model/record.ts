import type { Open, OpenIn } from "./change.js";
import type { Assignment } from "./decision.js";
import type { Id } from "./words.js";

/** How a lead stands. `returned`: it was taken back from its rep and is to be routed again. */
export type LeadStatus = "open" | "waiting" | "unassigned" | "returned" | "closed";

/**
 * What a host keeps of a lead between its decisions: plain JSON, ids and numbers only. `router.record` makes it of a
 * decision, `router.followUp` of what happens then. All instants are epoch milliseconds.
 */
export interface LeadRecord {
  readonly lead: Id;
  readonly status: LeadStatus;
  /** When waiting began. */
  readonly since: number;
  /** Assignments so far. */
  readonly attempt: number;
  /** Reps who had the lead before, newest first. */
  readonly tried: readonly Id[];
  /** Who has it, or had it when it was closed. */
  readonly assignments: readonly Assignment[];
  /** When they got it. */
  readonly assignedAt: number;
  /** When they took it on; `null`: not yet. */
  readonly acceptedAt: number | null;
  /** The turns that it cost. */
  readonly turns: readonly PaidTurn[];
  /** What it added to open leads since `openedAt`; closing it takes away as much. */
  readonly holds: readonly (Open | OpenIn)[];
  readonly openedAt: number;
  /** Whether a turn was owed for this lead already: it is once at most. */
  readonly credited: boolean;
}

/** A turn that a lead cost. */
export interface PaidTurn {
  /** The key of the rotation's entry in the state. */
  readonly rotation: Id;
  /** Whose turn it was. */
  readonly rep: Id;
  /** The pool whose `credit` speaks of it. */
  readonly pool: Id;
  /** Who got the lead for it: mostly the same rep. */
  readonly holder: Id;
}
