import { closeSync, openSync, writeSync } from "node:fs";
import { isLeadRouterError, type RoutingEvent } from "lead-router";
import type { CommitOutcome, CommitRequest, RotationStore } from "../../src/store/rotation-store.js";

type Request = Omit<CommitRequest, "tenant">;

/** What became of a commit; `unavailable`: surely nothing was written. Where nobody knows, nothing is said. */
type Outcome = CommitOutcome["outcome"] | "unavailable";

/** A line of a journal: what is about to be committed, what became of it, or an event that is about to be told. */
export type Line =
  | {
      readonly line: "sent";
      readonly number: number;
      readonly read: readonly (readonly [key: string, revision: number])[];
      readonly write: readonly (readonly [key: string, body: string])[];
      readonly records: readonly (readonly [id: string, expected: number, body: string])[];
    }
  | { readonly line: "answered"; readonly number: number; readonly outcome: Outcome }
  | { readonly line: "event"; readonly event: RoutingEvent };

/** What a process writes down before it does it, in a file that outlives it. */
export interface Journal {
  note(line: Line): void;
  close(): void;
}

/** A journal in a file; without one nothing is written. */
export function openJournal(file: string | null): Journal {
  if (file === null) return { note: () => {}, close: () => {} };
  const opened = openSync(file, "a");
  return { note: (line) => void writeSync(opened, `${JSON.stringify(line)}\n`), close: () => closeSync(opened) };
}

/** The same store; what it is told to commit is written down first. */
export function journaled(store: RotationStore, journal: Journal): RotationStore {
  let last = 0;
  const note = ({ read, write, records }: Request): number => {
    last += 1;
    const kept = [...records].map(([id, { expected, body }]) => [id, expected, body] as const);
    journal.note({ line: "sent", number: last, read: [...read], write: [...write], records: kept });
    return last;
  };
  const answered = (number: number, outcome: Outcome) => journal.note({ line: "answered", number, outcome });
  return {
    ...store,
    commit: async (request) => {
      const number = note(request);
      return watched(store.commit(request), (outcome) => answered(number, outcome));
    },
    ...(store.exclusive && { exclusive: journaledExclusive(store.exclusive, note, answered) }),
  };
}

function journaledExclusive(
  exclusive: NonNullable<RotationStore["exclusive"]>,
  note: (request: Request) => number,
  answered: (number: number, outcome: Outcome) => void,
): NonNullable<RotationStore["exclusive"]> {
  return (request, decide) => {
    let number = 0;
    const decideNoted: typeof decide = (loaded) => {
      const decided = decide(loaded);
      if (decided !== null) number = note(decided);
      return decided;
    };
    return watched(exclusive(request, decideNoted), (outcome) => {
      if (number > 0) answered(number, outcome);
    });
  };
}

async function watched(sent: Promise<CommitOutcome>, answered: (outcome: Outcome) => void): Promise<CommitOutcome> {
  try {
    const outcome = await sent;
    answered(outcome.outcome);
    return outcome;
  } catch (error) {
    if (isLeadRouterError(error) && error.name === "StoreUnavailable") answered("unavailable");
    throw error;
  }
}
