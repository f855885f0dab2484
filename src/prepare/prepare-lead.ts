import { createScope } from "../condition/create-scope.js";
import type { LeadValue } from "../condition/value.js";
import type { Note } from "../model/decision.js";
import type { ArmVerdict } from "../model/explanation.js";
import type { History } from "../model/history.js";
import type { Json } from "../model/json.js";
import { parseInstant } from "../time/parse-instant.js";
import { computeSlot } from "./compute-slot.js";
import { convertGiven } from "./convert-given.js";
import { noteRefusedNames } from "./note-refused-names.js";
import { arrangeNotes, createNote } from "./note-taking.js";
import type { Preparation } from "./preparation.js";
import type { Prepared, PreparedLead } from "./prepared.js";
import { readAttempts } from "./read-attempts.js";
import { readId } from "./read-id.js";
import { readLeadPathSafely } from "./read-lead-path.js";
import { readPaths } from "./read-paths.js";
import { readPreviousReps } from "./read-previous-reps.js";
import { readReceivedAt } from "./read-received-at.js";
import { createReading, type Reading } from "./reading.js";

const NO_ARMS: readonly ArmVerdict[] = Object.freeze([]);

/** What a lead is prepared with beside itself. */
export interface PrepareInput {
  /** Epoch milliseconds of the decision. */
  readonly now: number;
  /** Checked by the caller. */
  readonly history: History | undefined;
}

/**
 * Reads a lead once, path by path, into an array of values that conditions read by slot; what was wrong with it stands
 * in the notes. Never throws and never changes the lead, whatever the lead is.
 */
export function prepareLead(preparation: Preparation, lead: object, input: PrepareInput): Prepared {
  const notes: Note[] = [];
  const reading = createReading(preparation.limits);
  const rawId = readLeadPathSafely(lead, preparation.id, reading, notes);
  const id = readId(rawId);
  if (id === null) {
    if (notes.length === 0) notes.push(createNote(rawId == null ? "missing_required" : "wrong_type", "id", rawId));
    return { ok: false, id, notes: arrangeNotes(notes) };
  }
  const values: (Json | undefined)[] = preparation.blank.slice();
  const { slot, field } = preparation.id;
  values[slot] = field === null ? rawId : convertGiven(field, rawId, notes);
  readPaths(preparation.reads, lead, reading, values, notes);
  convertDeclared(preparation, reading, values, notes);
  noteRefusedNames(lead, notes);
  if (reading.faults.length > 0) return { ok: false, id, notes: arrangeNotes(notes) };
  const past = settlePast(preparation, values, input.history, notes);
  computeAll(preparation, values, id, input.now, notes);
  const arms = armsOf(preparation, values);
  const { previousReps, attempts, since } = past;
  return { ok: true, id, lead: values, notes: arrangeNotes(notes), arms, previousReps, attempts, since };
}

/** A lead's id alone, as `prepareLead` reads it; `null`: it has none. */
export function readLeadId(preparation: Preparation, lead: object): string | null {
  return readId(readLeadPathSafely(lead, preparation.id, createReading(preparation.limits), []));
}

/** The same lead at a later instant: what is derived from the time is worked out anew. */
export function prepareAgain(preparation: Preparation, prepared: PreparedLead, now: number): PreparedLead {
  if (preparation.computations.length === 0) return prepared;
  const values = [...prepared.lead];
  computeAll(preparation, values, prepared.id, now, []);
  return { ...prepared, lead: values };
}

function convertDeclared(
  { declared }: Preparation,
  { faults }: Reading,
  values: (Json | undefined)[],
  notes: Note[],
): void {
  for (const { slot, field } of declared) {
    if (faults.includes(slot)) continue;
    values[slot] = convertGiven(field, values[slot], notes);
  }
}

// What the history says wins over what the lead says of itself; what is no use is ignored, and noted in either case.
function settlePast(
  { known }: Preparation,
  values: LeadValue[],
  history: History | undefined,
  notes: Note[],
): { attempts: number; previousReps: string[]; since: number | null } {
  const receivedAt = readReceivedAt(values[known.receivedAt], notes);
  const ownAttempts = readAttempts(values[known.attempts], notes);
  const ownReps = readPreviousReps(values[known.previousReps], notes);
  const attempts = history?.attempt ?? ownAttempts ?? 0;
  const previousReps = history?.tried === undefined ? (ownReps ?? []) : [...history.tried];
  if (receivedAt === null) values[known.receivedAt] = undefined;
  values[known.attempts] = attempts;
  values[known.previousReps] = previousReps;
  const since = history?.since === undefined ? receivedAt : (parseInstant(history.since) ?? receivedAt);
  return { attempts, previousReps, since };
}

function computeAll(preparation: Preparation, values: LeadValue[], id: string, now: number, notes: Note[]): void {
  if (preparation.computations.length === 0) return;
  const scope = createScope(values, now, preparation.limits.decisionSteps);
  const computing = { scope, steps: preparation.limits.steps, id, notes };
  for (const computation of preparation.computations) values[computation.slot] = computeSlot(computation, computing);
}

function armsOf({ splits }: Preparation, values: readonly LeadValue[]): readonly ArmVerdict[] {
  if (splits.length === 0) return NO_ARMS;
  return splits.map(({ path, slot }) => ({ field: path, arm: String(values[slot]) }));
}
