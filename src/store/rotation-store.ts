import type { Issue } from "../kernel/issue.js";

/**
 * Where rotation state and the records of leads are kept: what the dispatcher asks of an adapter. Bodies are opaque texts
 * that the engine writes and reads; an adapter compares revisions and swaps texts, and never looks inside.
 *
 * Keys, ids and tenants are any texts, however hostile: two that differ in one code unit never share a value, and no tenant
 * sees another's. Bodies come back byte for byte. A method rejects with a `StoreUnavailable` when surely nothing was
 * written, and with an `OutcomeUnknown` when it may have been; see `storeUnavailable` and `outcomeUnknown`.
 *
 * `storeConformance` of `lead-router/testing` proves an adapter.
 */
export interface RotationStore {
  /** The present values, in one snapshot. What was never written is not in the maps. */
  load(request: LoadRequest): Promise<Loaded>;
  /**
   * Writes everything or nothing. It commits only if every entry in `read` has the revision stated there and every record
   * the one it expects, and no other commit comes in between; otherwise it answers with the present values of all of them.
   */
  commit(request: CommitRequest): Promise<CommitOutcome>;
  /** Ids of the records that are due at `before` or earlier, the earliest first, then by id; at most `limit`. */
  due(request: DueRequest): Promise<readonly string[]>;
  /** Empties the bodies of records and makes them due never; their ids stay, their revisions grow. Unknown ids are passed over. */
  erase(request: EraseRequest): Promise<void>;
  /** Removes records whose `keepUntil` is before an instant, at most `limit`; says how many. Those with `null` stay for ever. */
  purge(request: PurgeRequest): Promise<number>;
  /**
   * Locks what is asked for, in the order of the keys, calls `decide` once with the present values, and commits what it
   * returns before anybody else comes in; `null` writes nothing, and the outcome is a conflict with those values. For hosts
   * that lose too many races. Only where the client can keep a connection to itself.
   */
  exclusive?(request: LoadRequest, decide: Decide): Promise<CommitOutcome>;
  /** What is worth a warning about how the server keeps what it is told, such as one that forgets all in a crash. */
  warnings?(): Promise<readonly Issue[]>;
}

/** A value and how often it was written: 1 for the first time. Absent counts as revision 0. */
export interface Stored {
  readonly revision: number;
  readonly body: string;
}

/** Which values. `tenant` keeps the data of one host apart from another's. */
export interface LoadRequest {
  readonly tenant: string;
  /** Keys of state entries: `pool/<rotation>`, `rep/<id>`. */
  readonly entries: readonly string[];
  /** Ids of records: `lead/<SHA-256 of the lead's id>`, `event/<id>`. */
  readonly records: readonly string[];
}

/** Present values; what is absent is not in the maps. */
export interface Loaded {
  readonly entries: ReadonlyMap<string, Stored>;
  readonly records: ReadonlyMap<string, Stored>;
}

/** What is to be written, and what it rests upon. */
export interface CommitRequest {
  readonly tenant: string;
  /** The revision of every entry that was read, 0 for an absent one. */
  readonly read: ReadonlyMap<string, number>;
  /** The next body of those of them that changed: the revision grows by 1. One that is not in `read` must be absent. */
  readonly write: ReadonlyMap<string, string>;
  readonly records: ReadonlyMap<string, RecordWrite>;
}

/** What is kept of a lead or an event from now on. Instants in epoch milliseconds. */
export interface RecordWrite {
  /** The revision that it has now, 0 for an absent one; it grows by 1. */
  readonly expected: number;
  readonly body: string;
  /** When `due` lists it; `null`: never. */
  readonly dueAt: number | null;
  /** From when on `purge` may remove it; `null`: never. */
  readonly keepUntil: number | null;
}

/** What became of a commit; on conflict the present values of everything in `read` and `records`. */
export type CommitOutcome = { readonly outcome: "committed" } | ({ readonly outcome: "conflict" } & Loaded);

/** What to write, on the values that are locked; `null`: nothing after all. Called once, and not asynchronous. */
export type Decide = (loaded: Loaded) => Omit<CommitRequest, "tenant"> | null;

export interface DueRequest {
  readonly tenant: string;
  /** Epoch milliseconds. */
  readonly before: number;
  readonly limit: number;
}

export interface EraseRequest {
  readonly tenant: string;
  readonly records: readonly string[];
}

export interface PurgeRequest {
  readonly tenant: string;
  /** Epoch milliseconds. */
  readonly before: number;
  readonly limit: number;
}
