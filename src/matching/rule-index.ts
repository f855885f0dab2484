import type { Semantics } from "../condition/compiled.js";
import { type ChosenGuard, chooseGuards } from "./choose-guards.js";
import { createFeatureIndex, type FeatureIndex, findPositions, type IndexEntry } from "./feature-index.js";
import type { FeatureValues } from "./feature-values.js";
import { createFeatures, type Features } from "./features.js";
import type { Positions } from "./positions.js";
import type { RuleNode } from "./rule-node.js";

/** So few rules are read in a row: looking up who may be true would cost more. */
const READ_IN_A_ROW = 12;

/** Which rules may be true of a lead, found without asking each. */
export interface RuleIndex {
  readonly features: Features;
  /**
   * What must hold of a lead beside being a candidate for each rule's own condition to be true, by position; `null`:
   * nothing that would not be known by then.
   */
  readonly guards: readonly (GuardTest | null)[];
  /** The rules that may be true, in lists that are each in reading order. */
  readonly candidates: (values: FeatureValues) => readonly Positions[];
}

/** A guard made ready: at least one of the features has a value that it asks for. */
export type GuardTest = readonly { readonly feature: number; readonly index: FeatureIndex }[];

/**
 * Indexes rules by what their conditions need. A rule is listed under the most telling guard of its own condition and
 * those of the branches it stands in; rules without any guard are candidates for every lead.
 */
export function createRuleIndex(
  nodes: readonly RuleNode<unknown>[],
  semantics: Semantics,
  readInARow = READ_IN_A_ROW,
): RuleIndex {
  const features = createFeatures();
  const chosen = chooseGuards(nodes, semantics);
  const guardsBeside = (listed: readonly (ChosenGuard | null)[]) =>
    chosen.map((own, position) => (own === null || own === listed[position] ? null : testOf(own, features)));
  if (nodes.length <= readInARow) {
    const inARow = [nodes.map(({ position }) => position)];
    return { features, guards: guardsBeside([]), candidates: () => inARow };
  }
  const listed = mostTellingOnTheWay(nodes, chosen);
  const { indexes, unguarded } = indexNodes(listed, features);
  return { features, guards: guardsBeside(listed), candidates: (values) => lookUp(indexes, unguarded, values) };
}

function lookUp(
  indexes: ReadonlyMap<number, FeatureIndex>,
  unguarded: Positions,
  values: FeatureValues,
): readonly Positions[] {
  const found: Positions[] = unguarded.length > 0 ? [unguarded] : [];
  for (const [feature, index] of indexes) findPositions(index, values.valueOf(feature), found);
  return found;
}

function testOf({ guard }: ChosenGuard, features: Features): GuardTest {
  return guard.map((atom) => ({
    feature: features.numberOf(atom.feature),
    index: createFeatureIndex([{ atom, position: 0 }]),
  }));
}

// Of a rule's own guard and those of the branches around it.
function mostTellingOnTheWay(
  nodes: readonly RuleNode<unknown>[],
  chosen: readonly (ChosenGuard | null)[],
): readonly (ChosenGuard | null)[] {
  const listed: (ChosenGuard | null)[] = [];
  for (const { position, parent } of nodes) listed.push(moreTelling(chosen[position] ?? null, listed[parent] ?? null));
  return listed;
}

function indexNodes(
  listed: readonly (ChosenGuard | null)[],
  features: Features,
): { indexes: ReadonlyMap<number, FeatureIndex>; unguarded: Positions } {
  const entries = new Map<number, IndexEntry[]>();
  const unguarded: number[] = [];
  listed.forEach((best, position) => {
    if (best === null) unguarded.push(position);
    for (const atom of best?.guard ?? []) addEntry(entries, features.numberOf(atom.feature), { atom, position });
  });
  return { indexes: new Map([...entries].map(([feature, own]) => [feature, createFeatureIndex(own)])), unguarded };
}

function addEntry(entries: Map<number, IndexEntry[]>, feature: number, entry: IndexEntry): void {
  const own = entries.get(feature);
  if (own === undefined) entries.set(feature, [entry]);
  else own.push(entry);
}

function moreTelling(own: ChosenGuard | null, outer: ChosenGuard | null): ChosenGuard | null {
  if (own === null || outer === null) return own ?? outer;
  return outer.sharing < own.sharing ? outer : own;
}
