import type { Value } from "../condition/value.js";
import { UNKNOWN } from "../condition/value.js";
import type { Atom, Scalar } from "./guard.js";
import { createJointIndex, type JointIndex, jointAt } from "./joint-index.js";
import { plainNumber } from "./plain-number.js";
import { type FoundPositions, type GrowingPositions, type Positions, withPosition } from "./positions.js";
import { createRangeIndex, type RangeEntry, type RangeIndex } from "./range-index.js";

/** Which rules may be true of a lead, as far as one feature tells. */
export interface FeatureIndex {
  /** By texts that the feature may be equal to. */
  readonly texts: ReadonlyMap<string, FoundPositions>;
  /** By numbers, true and false as 1 and 0: loose equality compares them with numeric texts, too. */
  readonly numbers: ReadonlyMap<number, FoundPositions>;
  /** By what those texts are as numbers: what a number is loosely equal to. */
  readonly numericTexts: ReadonlyMap<number, FoundPositions>;
  /** Equal to null: missing. */
  readonly nulls: Positions;
  /** By prefix, and the lengths of prefixes there are. */
  readonly prefixes: ReadonlyMap<string, FoundPositions>;
  readonly lengths: readonly number[];
  readonly ranges: RangeIndex;
  /** By texts of all parts, of a feature that joins several. */
  readonly joint: JointIndex;
  /** All of them, for values that loose equality turns into texts: lists and objects. */
  readonly all: Positions;
}

/** One rule's atom about the feature. */
export interface IndexEntry {
  readonly atom: Atom;
  readonly position: number;
  /** Whether the rule is true of every plain lead that has one of the texts that the atom asks for. */
  readonly isSure: boolean;
}

/** Builds the index of one feature from the atoms about it, given in reading order. */
export function createFeatureIndex(entries: readonly IndexEntry[]): FeatureIndex {
  const [texts, prefixes] = [new Map<string, GrowingPositions>(), new Map<string, GrowingPositions>()];
  const [numbers, numericTexts] = [new Map<number, GrowingPositions>(), new Map<number, GrowingPositions>()];
  const nulls: number[] = [];
  const ranges: RangeEntry[] = [];
  const joint = createJointIndex();
  const addScalar = (scalar: Scalar, { position, isSure }: IndexEntry) => {
    if (scalar === null) return addLast(nulls, position);
    if (typeof scalar !== "string") return addTo(numbers, Number(scalar), position, false);
    addTo(texts, scalar, position, isSure);
    const number = Number(scalar);
    if (!Number.isNaN(number)) addTo(numericTexts, number, position, false);
  };
  const all: number[] = [];
  for (const entry of entries) {
    const { atom, position, isSure } = entry;
    addLast(all, position);
    if (atom.kind === "equal") for (const scalar of atom.scalars) addScalar(scalar, entry);
    else if (atom.kind === "joint") addToLevel(jointAt(joint, atom.texts), position, isSure);
    else if (atom.kind === "prefix") addTo(prefixes, atom.prefix, position, isSure);
    else ranges.push({ low: atom.low, high: atom.high, position });
  }
  const lengths = [...new Set([...prefixes.keys()].map((prefix) => prefix.length))].sort((a, b) => a - b);
  return { texts, numbers, numericTexts, nulls, prefixes, lengths, ranges: createRangeIndex(ranges), joint, all };
}

/** Adds the lists of the rules that may be true where the feature has this value. */
export function findPositions(index: FeatureIndex, value: Value, found: FoundPositions[]): void {
  if (value === UNKNOWN) return;
  if (typeof value === "string") findByText(index, value, found);
  else if (value === null) addFound(found, index.nulls.length === 0 ? undefined : index.nulls);
  else if (typeof value === "object") addFound(found, index.all);
  else findByNumber(index, value, found);
}

function findByText(index: FeatureIndex, value: string, found: FoundPositions[]): void {
  addFound(found, index.texts.get(value));
  if (index.numbers.size > 0) addFound(found, index.numbers.get(Number(value)));
  for (const length of index.lengths) addFound(found, index.prefixes.get(value.slice(0, length)));
  if (index.ranges.size > 0) addFound(found, index.ranges.find(plainNumber(value)));
}

function findByNumber(index: FeatureIndex, value: number | boolean, found: FoundPositions[]): void {
  addFound(found, index.numbers.get(Number(value)));
  addFound(found, index.numericTexts.get(Number(value)));
  if (typeof value === "number") addFound(found, index.ranges.find(value));
}

function addFound(found: FoundPositions[], positions: FoundPositions | undefined): void {
  if (positions !== undefined) found.push(positions);
}

function addTo<Key>(map: Map<Key, GrowingPositions>, key: Key, position: number, isSure: boolean): void {
  map.set(key, withPosition(map.get(key), position, isSure));
}

function addToLevel(level: JointIndex, position: number, isSure: boolean): void {
  level.positions = withPosition(level.positions, position, isSure);
}

function addLast(positions: number[], position: number): void {
  if (positions[positions.length - 1] !== position) positions.push(position);
}
