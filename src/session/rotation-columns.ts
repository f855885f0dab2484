import { ownPart } from "../kernel/own-part.js";
import type { Counts, PoolState } from "../model/state.js";
import type { Id } from "../model/words.js";
import { EMPTY_POOL } from "../state/empty-pool.js";
import { longerColumn, NONE, newColumn } from "./column.js";
import { frozenCounts, type MemberParts, memberParts } from "./frozen-parts.js";

/** One rotation's entry, its members' numbers in columns: a slot for each rep who is or ever was in it. */
export interface RotationColumns {
  /** Whether the state has an entry. */
  stored: boolean;
  turn: number;
  clock: number;
  /** Replaced, never changed in place; so are counts, partitions and parts. */
  owed: readonly Id[];
  counts: Counts | undefined;
  partitions: readonly string[] | undefined;
  /** What members have beside turns and credit. */
  readonly parts: Map<Id, MemberParts>;
  /** Grows with every change but a payment. */
  version: number;
  /** The slots that paid for a turn since, one after another. */
  readonly paid: number[];
  /** How many slots earn. */
  earning: number;
  readonly reps: Id[];
  readonly slots: Map<Id, number>;
  /** As stored; `NONE`: the member has no entry. */
  weight: Float64Array;
  credit: Float64Array;
  /** `NONE`: does not earn. */
  since: Float64Array;
  last: Float64Array;
  /** What the member earns per step: the weight, or 0 for whoever does not earn. */
  rate: Float64Array;
}

/** The columns of an entry (`null`: of an empty one), with slots for `members` first and in their order. */
export function createRotation(entry: PoolState | null, members: readonly Id[]): RotationColumns {
  const { turn, clock, owed } = entry ?? EMPTY_POOL;
  const rotation: RotationColumns = {
    ...{
      stored: entry !== null,
      turn,
      clock,
      owed: Object.freeze([...owed]),
      counts: undefined,
      partitions: undefined,
      parts: new Map(),
      version: 0,
      paid: [],
      earning: 0,
      reps: [],
      slots: new Map(),
    },
    weight: newColumn(members.length, NONE),
    credit: newColumn(members.length, 0),
    since: newColumn(members.length, NONE),
    last: newColumn(members.length, 0),
    rate: newColumn(members.length, 0),
  };
  for (const rep of members) slotOf(rotation, rep);
  if (entry !== null) {
    loadMembers(rotation, entry);
    loadParts(rotation, entry);
  }
  return rotation;
}

/** The slot of a rep; a new one where the rep had none. */
export function slotOf(rotation: RotationColumns, rep: Id): number {
  const known = rotation.slots.get(rep);
  if (known !== undefined) return known;
  const slot = rotation.reps.push(rep) - 1;
  rotation.slots.set(rep, slot);
  if (slot >= rotation.weight.length) lengthen(rotation);
  return slot;
}

/** A slot's credit now. */
export function creditIn({ credit, rate, since, clock }: RotationColumns, slot: number): number {
  return (credit[slot] ?? 0) + (rate[slot] ?? 0) * (clock - (since[slot] ?? 0));
}

/** Sets since when a slot earns, and with which weight; `NONE`: it does not. */
export function setEarning(rotation: RotationColumns, slot: number, weight: number, since: number): void {
  const { since: column } = rotation;
  rotation.earning += Number(since !== NONE) - Number(column[slot] !== NONE);
  column[slot] = since;
  rotation.weight[slot] = weight;
  rotation.rate[slot] = since === NONE ? 0 : weight;
}

function loadMembers(rotation: RotationColumns, { members }: PoolState): void {
  for (const [rep, { weight, credit, since, last }] of Object.entries(members)) {
    const slot = slotOf(rotation, rep);
    setEarning(rotation, slot, weight, since ?? NONE);
    rotation.credit[slot] = credit;
    rotation.last[slot] = last;
  }
}

function loadParts(rotation: RotationColumns, entry: PoolState): void {
  const [counts, partitions] = [ownPart(entry, "counts"), ownPart(entry, "partitions")];
  if (counts !== undefined) rotation.counts = frozenCounts(counts);
  if (partitions !== undefined) rotation.partitions = Object.freeze([...partitions]);
  for (const [rep, member] of Object.entries(entry.members)) {
    const parts = memberParts(member);
    if (parts !== null) rotation.parts.set(rep, parts);
  }
}

function lengthen(rotation: RotationColumns): void {
  rotation.weight = longerColumn(rotation.weight, NONE);
  rotation.credit = longerColumn(rotation.credit, 0);
  rotation.since = longerColumn(rotation.since, NONE);
  rotation.last = longerColumn(rotation.last, 0);
  rotation.rate = longerColumn(rotation.rate, 0);
}
