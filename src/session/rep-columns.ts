import type { BoundRep } from "../eligibility/bound-rep.js";
import type { RepState, State } from "../model/state.js";
import type { Id } from "../model/words.js";
import { readRep } from "../state/read-rep.js";
import { longerColumn, NONE, newColumn } from "./column.js";
import { type RepParts, repParts } from "./frozen-parts.js";

/** Every rep under a small integer, and by it what the gates ask of the rep. */
export interface RepColumns {
  /** A rep of the roster is put into columns when it is first asked for. */
  readonly roster: ReadonlyMap<Id, BoundRep>;
  /** Grows whenever a rep becomes full or is no longer. */
  version: number;
  readonly ids: Id[];
  readonly indexes: Map<Id, number>;
  /** Open leads; `NONE`: no entry. */
  open: Float64Array;
  /** What reps have in the state beside open leads. */
  readonly parts: Map<Id, RepParts>;
  capacity: Float64Array;
  /** Until when the rep is paused; Infinity: until further notice, or inactive. */
  pausedUntil: Float64Array;
  /** Until when the rep takes no turn: Infinity while full, else as paused. */
  shutUntil: Float64Array;
}

/** Places for so many reps are made at once. */
const AT_FIRST = 64;

/** The reps of a roster and of a state. */
export function createReps(reps: ReadonlyMap<Id, BoundRep>, state: State): RepColumns {
  const length = Math.min(reps.size, AT_FIRST);
  const columns: RepColumns = {
    roster: reps,
    version: 0,
    ids: [],
    indexes: new Map(),
    open: newColumn(length, NONE),
    parts: new Map(),
    capacity: newColumn(length, Number.POSITIVE_INFINITY),
    pausedUntil: newColumn(length, Number.POSITIVE_INFINITY),
    shutUntil: newColumn(length, Number.POSITIVE_INFINITY),
  };
  for (const rep of Object.keys(state.reps)) loadRep(columns, rep, readRep(state, rep));
  return columns;
}

/** The integer of a rep; a new one where the rep was not met before, who is inactive unless the roster has it. */
export function indexOf(columns: RepColumns, rep: Id): number {
  const known = columns.indexes.get(rep);
  if (known !== undefined) return known;
  const index = columns.ids.push(rep) - 1;
  columns.indexes.set(rep, index);
  if (index >= columns.open.length) lengthen(columns);
  const admitted = columns.roster.get(rep);
  if (admitted !== undefined) admit(columns, index, admitted);
  return index;
}

/** Sets how many leads a rep holds, and with it whether the rep is full. */
export function setOpen(columns: RepColumns, index: number, open: number): void {
  const full = open + 1 > (columns.capacity[index] ?? 0);
  const shutUntil = full ? Number.POSITIVE_INFINITY : (columns.pausedUntil[index] ?? 0);
  if (shutUntil !== columns.shutUntil[index]) columns.version += 1;
  columns.open[index] = open;
  columns.shutUntil[index] = shutUntil;
}

/** How many leads a rep holds; 0 without an entry. */
export function openIn(columns: RepColumns, rep: Id): number {
  const index = columns.indexes.get(rep);
  return index === undefined ? 0 : Math.max(0, columns.open[index] ?? 0);
}

function admit(columns: RepColumns, index: number, rep: BoundRep): void {
  columns.capacity[index] = rep.capacity;
  columns.pausedUntil[index] = rep.active ? rep.pausedUntil : Number.POSITIVE_INFINITY;
  setOpen(columns, index, 0);
  columns.open[index] = NONE;
}

function loadRep(columns: RepColumns, rep: Id, entry: RepState): void {
  setOpen(columns, indexOf(columns, rep), entry.open);
  const parts = repParts(entry);
  if (parts !== null) columns.parts.set(rep, parts);
}

function lengthen(columns: RepColumns): void {
  columns.open = longerColumn(columns.open, NONE);
  columns.capacity = longerColumn(columns.capacity, Number.POSITIVE_INFINITY);
  columns.pausedUntil = longerColumn(columns.pausedUntil, Number.POSITIVE_INFINITY);
  columns.shutUntil = longerColumn(columns.shutUntil, Number.POSITIVE_INFINITY);
}
