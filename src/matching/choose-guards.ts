import type { Semantics } from "../condition/compiled.js";
import { findGuards } from "./find-guards.js";
import type { Atom, Guard } from "./guard.js";
import type { RuleNode } from "./rule-node.js";

/** A guard, and how many rules share what it asks for: the fewer, the more it spares. */
export interface ChosenGuard {
  readonly guard: Guard;
  readonly sharing: number;
}

/** A range tells less than an equality: on average this share of a feature's ranges overlap at a number. */
const RANGES_PER_HIT = 8;

/** The most telling guard of each rule's own condition; `null`: it has none. */
export function chooseGuards(
  nodes: readonly RuleNode<unknown>[],
  semantics: Semantics,
): readonly (ChosenGuard | null)[] {
  const guards = nodes.map(({ when, active }) => (when === null || !active ? [] : findGuards(when, semantics)));
  const counts = countShared(guards.flat(2));
  return guards.map((own) => mostTelling(own, counts));
}

function mostTelling(guards: readonly Guard[], counts: ReadonlyMap<string, number>): ChosenGuard | null {
  let best: ChosenGuard | null = null;
  for (const guard of guards) {
    const sharing = guard.reduce((sum, atom) => sum + sharingOf(atom, counts), 0);
    if (best === null || sharing < best.sharing) best = { guard, sharing };
  }
  return best;
}

function sharingOf(atom: Atom, counts: ReadonlyMap<string, number>): number {
  const shared = asked(atom).reduce((sum, key) => sum + (counts.get(key) ?? 0), 0);
  return atom.kind === "range" ? Math.ceil(shared / RANGES_PER_HIT) : shared;
}

function countShared(atoms: readonly Atom[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const atom of atoms) for (const key of asked(atom)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function asked(atom: Atom): readonly string[] {
  const { key } = atom.feature;
  if (atom.kind === "equal") return atom.scalars.map((scalar) => `=${String(scalar)}\n${key}`);
  return [atom.kind === "prefix" ? `^${atom.prefix}\n${key}` : `-\n${key}`];
}
