import type { Semantics } from "../condition/compiled.js";
import { findGuards } from "./find-guards.js";
import { type Atom, type Guard, jointText, type RangeAtom } from "./guard.js";
import { countMeeting, createRangeCrowd, type RangeCrowd } from "./range-crowd.js";
import type { RuleNode } from "./rule-node.js";

/** A guard, and how many rules share what it asks for: the fewer, the more it spares. */
export interface ChosenGuard {
  readonly guard: Guard;
  readonly sharing: number;
}

/** What all rules ask for, counted. */
interface Demand {
  /** By feature and value or prefix: how many atoms ask for it. */
  readonly counts: ReadonlyMap<string, number>;
  /** By feature. */
  readonly crowds: ReadonlyMap<string, RangeCrowd>;
}

/** The most telling guard of each rule's own condition; `null`: it has none. */
export function chooseGuards(
  nodes: readonly RuleNode<unknown>[],
  semantics: Semantics,
): readonly (ChosenGuard | null)[] {
  const guards = nodes.map(({ when, active }) => (when === null || !active ? [] : findGuards(when, semantics)));
  const demand = measureDemand(guards.flat(2));
  return guards.map((own) => mostTelling(own, demand));
}

function mostTelling(guards: readonly Guard[], demand: Demand): ChosenGuard | null {
  let best: ChosenGuard | null = null;
  for (const guard of guards) {
    const sharing = guard.reduce((sum, atom) => sum + sharingOf(atom, demand), 0);
    if (best === null || sharing < best.sharing) best = { guard, sharing };
  }
  return best;
}

function sharingOf(atom: Atom, { counts, crowds }: Demand): number {
  if (atom.kind !== "range") return asked(atom).reduce((sum, key) => sum + (counts.get(key) ?? 0), 0);
  const crowd = crowds.get(atom.feature.key);
  return crowd === undefined ? 0 : countMeeting(crowd, atom);
}

function measureDemand(atoms: readonly Atom[]): Demand {
  const counts = new Map<string, number>();
  const ranges = new Map<string, RangeAtom[]>();
  for (const atom of atoms) {
    if (atom.kind !== "range") for (const key of asked(atom)) counts.set(key, (counts.get(key) ?? 0) + 1);
    else if (!ranges.get(atom.feature.key)?.push(atom)) ranges.set(atom.feature.key, [atom]);
  }
  return { counts, crowds: new Map([...ranges].map(([key, own]) => [key, createRangeCrowd(own)])) };
}

function asked(atom: Exclude<Atom, RangeAtom>): readonly string[] {
  const { key } = atom.feature;
  if (atom.kind === "prefix") return [`^${atom.prefix}\n${key}`];
  if (atom.kind === "joint") return [`&${jointText(atom.texts)}\n${key}`];
  return atom.scalars.map((scalar) => `=${String(scalar)}\n${key}`);
}
