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
  /** What must hold of a lead for each rule's own condition to be true, by position. */
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
  const guards = chosen.map((each) => (each === null ? null : testOf(each, features)));
  const inARow = nodes.map(({ position }) => position);
  if (nodes.length <= readInARow) return { features, guards, candidates: () => [inARow] };
  const { indexes, unguarded } = indexNodes(nodes, chosen, features);
  return { features, guards, candidates: (values) => lookUp(indexes, unguarded, values) };
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

function indexNodes(
  nodes: readonly RuleNode<unknown>[],
  chosen: readonly (ChosenGuard | null)[],
  features: Features,
): { indexes: ReadonlyMap<number, FeatureIndex>; unguarded: Positions } {
  const entries = new Map<number, IndexEntry[]>();
  const unguarded: number[] = [];
  const telling: (ChosenGuard | null)[] = [];
  for (const { position, parent } of nodes) {
    const best = moreTelling(chosen[position] ?? null, telling[parent] ?? null);
    telling.push(best);
    if (best === null) unguarded.push(position);
    for (const atom of best?.guard ?? []) {
      const feature = features.numberOf(atom.feature);
      const own = entries.get(feature) ?? [];
      own.push({ atom, position });
      entries.set(feature, own);
    }
  }
  return { indexes: new Map([...entries].map(([feature, own]) => [feature, createFeatureIndex(own)])), unguarded };
}

function moreTelling(own: ChosenGuard | null, outer: ChosenGuard | null): ChosenGuard | null {
  if (own === null || outer === null) return own ?? outer;
  return outer.sharing < own.sharing ? outer : own;
}
