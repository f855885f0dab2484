import type { Semantics } from "../condition/compiled.js";
import { assertNever } from "../kernel/assert-never.js";
import { jointText } from "../kernel/joint-text.js";
import { findGuards, type GuardSearch } from "./find-guards.js";
import type { Atom, EqualAtom, Guard, RangeAtom } from "./guard.js";
import { countMeeting, createRangeCrowd, type RangeCrowd } from "./range-crowd.js";
import type { RuleNode } from "./rule-node.js";

/** A guard, and how many rules share what it asks for: the fewer, the more it spares. */
export interface ChosenGuard {
  readonly guard: Guard;
  readonly sharing: number;
}

/** How many atoms ask for each value, prefix or joint value of each feature. */
type Counts = Map<string, Map<string, number>>;

/** What is asked for by text. */
interface Asked {
  readonly equal: Counts;
  readonly prefix: Counts;
  readonly joint: Counts;
}

/** What all rules ask for, counted. */
interface Demand extends Asked {
  /** By feature. */
  readonly crowds: ReadonlyMap<string, RangeCrowd>;
}

/** The most telling guard of each rule's own condition; `null`: it has none. */
export function chooseGuards(
  nodes: readonly RuleNode<unknown>[],
  semantics: Semantics,
): readonly (ChosenGuard | null)[] {
  const search: GuardSearch = { semantics, features: new Map() };
  const guards = nodes.map(({ when, active }) => (when === null || active === false ? [] : findGuards(when, search)));
  const demand = measureDemand(guards);
  return guards.map((own) => mostTelling(own, demand));
}

function mostTelling(guards: readonly Guard[], demand: Demand): ChosenGuard | null {
  let best: ChosenGuard | null = null;
  for (const guard of guards) {
    let sharing = 0;
    for (const atom of guard) sharing += sharingOf(atom, demand);
    if (best === null || sharing < best.sharing) best = { guard, sharing };
  }
  return best;
}

function sharingOf(atom: Atom, demand: Demand): number {
  const { key } = atom.feature;
  switch (atom.kind) {
    case "range": {
      const crowd = demand.crowds.get(key);
      return crowd === undefined ? 0 : countMeeting(crowd, atom);
    }
    case "prefix":
      return demand.prefix.get(key)?.get(atom.prefix) ?? 0;
    case "joint":
      return demand.joint.get(key)?.get(jointText(atom.texts)) ?? 0;
    case "equal":
      return countEqual(demand.equal.get(key), atom);
    default:
      return assertNever(atom);
  }
}

function countEqual(counts: ReadonlyMap<string, number> | undefined, { scalars }: EqualAtom): number {
  let sharing = 0;
  for (const scalar of scalars) sharing += counts?.get(String(scalar)) ?? 0;
  return sharing;
}

function measureDemand(guards: readonly (readonly Guard[])[]): Demand {
  const asked: Asked = { equal: new Map(), prefix: new Map(), joint: new Map() };
  const ranges = new Map<string, RangeAtom[]>();
  for (const own of guards) {
    for (const guard of own) for (const atom of guard) addAtom(atom, asked, ranges);
  }
  return { ...asked, crowds: new Map([...ranges].map(([key, own]) => [key, createRangeCrowd(own)])) };
}

function addAtom(atom: Atom, { equal, prefix, joint }: Asked, ranges: Map<string, RangeAtom[]>): void {
  const { key } = atom.feature;
  if (atom.kind === "prefix") countOne(prefix, key, atom.prefix);
  else if (atom.kind === "joint") countOne(joint, key, jointText(atom.texts));
  else if (atom.kind === "equal") for (const scalar of atom.scalars) countOne(equal, key, String(scalar));
  else if (!ranges.get(key)?.push(atom)) ranges.set(key, [atom]);
}

function countOne(counts: Counts, key: string, asked: string): void {
  const own = counts.get(key) ?? new Map<string, number>();
  if (own.size === 0) counts.set(key, own);
  own.set(asked, (own.get(asked) ?? 0) + 1);
}
