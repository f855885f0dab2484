import type { CommitOutcome, CommitRequest, Decide, Loaded, LoadRequest } from "../rotation-store.js";
import { storeUnavailable } from "../store-errors.js";
import { unwritten } from "./attempt.js";
import type { Connection, Query } from "./connection.js";
import { failureOf, shownCause } from "./failure.js";

/** How the store locks, reads and commits over a given connection. */
export interface Statements {
  readonly lock: (query: Query, request: LoadRequest) => Promise<Loaded>;
  readonly commit: (query: Query, request: CommitRequest) => Promise<CommitOutcome>;
  readonly load: (request: LoadRequest) => Promise<Loaded>;
}

/** How far a transaction came. */
interface Progress {
  /** What `decide` threw: the caller's own affair. */
  thrown?: { readonly error: unknown };
  /** An outcome that writes nothing: the transaction is given up for it. */
  refused?: CommitOutcome;
  /** Everything is told to the server but COMMIT. */
  ending?: true;
}

/** Locks, decides and commits in one transaction. */
export async function exclusiveCommit(
  reserve: NonNullable<Connection["reserve"]>,
  statements: Statements,
  request: LoadRequest,
  decide: Decide,
): Promise<CommitOutcome> {
  const progress: Progress = {};
  try {
    await reserve((query) => decideUnderLocks(query, statements, request, decide, progress));
    return { outcome: "committed" };
  } catch (error) {
    if (progress.thrown !== undefined) throw progress.thrown.error;
    if (progress.refused !== undefined) return progress.refused;
    if (failureOf(error) === "collision") return { outcome: "conflict", ...(await statements.load(request)) };
    throw progress.ending ? unwritten(error) : storeUnavailable(shownCause(error));
  }
}

async function decideUnderLocks(
  query: Query,
  { lock, commit }: Statements,
  request: LoadRequest,
  decide: Decide,
  progress: Progress,
): Promise<void> {
  const loaded = await lock(query, request);
  const decided = decideOrNote(decide, loaded, progress);
  const outcome: CommitOutcome =
    decided === null ? { outcome: "conflict", ...loaded } : await commit(query, { tenant: request.tenant, ...decided });
  if (outcome.outcome === "conflict") {
    progress.refused = outcome;
    throw new Error("rolled back");
  }
  progress.ending = true;
}

function decideOrNote(decide: Decide, loaded: Loaded, progress: Progress): ReturnType<Decide> {
  try {
    return decide(loaded);
  } catch (error) {
    progress.thrown = { error };
    throw error;
  }
}
