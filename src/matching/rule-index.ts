import type { Semantics } from "../condition/compiled.js";
import { type ChosenGuard, chooseGuards } from "./choose-guards.js";
import type { Clauses } from "./clauses.js";
import { compileClauses } from "./compile-clauses.js";
import { createFeatureIndex, type IndexEntry } from "./feature-index.js";
import { createFeatures, type Features, type NumberedFeature } from "./features.js";
import type { Atom } from "./guard.js";
import type { Lookup } from "./look-up.js";
import type { Positions } from "./positions.js";
import type { RuleNode } from "./rule-node.js";
import { isSettled } from "./settled-by.js";

/** So few rules are read in a row: looking up who may be true would cost more. */
const READ_IN_A_ROW = 12;

/** Which rules may be true of a lead, found without asking each. */
export interface RuleIndex {
  readonly features: readonly NumberedFeature[];
  /**
   * What must hold of a lead beside being a candidate for each rule's own condition to be true, by position; `null`:
   * nothing that would not be known by then.
   */
  readonly guards: readonly (GuardTest | null)[];
  /** The rules that may be true of any lead. */
  readonly always: Positions;
  /** Where the others are found, by the first rule that each lists. */
  readonly lookups: readonly Lookup[];
  readonly clauses: Clauses;
}

/** A guard made ready: at least one of the features has a value that it asks for. */
export type GuardTest = readonly Lookup[];

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
  const clauses = compileClauses(nodes, semantics);
  const chosen = chooseGuards(nodes, semantics);
  const guardsBeside = (listed: readonly (ChosenGuard | null)[]) =>
    chosen.map((own, position) => (own === null || own === listed[position] ? null : testOf(own, features)));
  const inARow = nodes.length <= readInARow;
  const listed = inARow ? [] : mostTellingOnTheWay(nodes, chosen);
  const isSure = (atom: Atom, position: number) =>
    listed[position] === chosen[position] && isSettled(clauses.settled[position], atom);
  const { lookups, always } = inARow ? rowOf(nodes) : indexNodes(listed, features, isSure);
  return { features: features.byNumber, guards: guardsBeside(listed), always, lookups, clauses };
}

function rowOf(nodes: readonly RuleNode<unknown>[]): { lookups: readonly Lookup[]; always: Positions } {
  return { lookups: [], always: nodes.map(({ position }) => position) };
}

function testOf({ guard }: ChosenGuard, features: Features): GuardTest {
  return guard.map((atom) =>
    lookupOf(features.numberOf(atom.feature), [{ atom, position: 0, isSure: false }], features),
  );
}

function lookupOf(feature: number, entries: readonly IndexEntry[], { byNumber }: Features): Lookup {
  const first = entries[0]?.position ?? 0;
  return { feature, parts: byNumber[feature]?.parts ?? [], index: createFeatureIndex(entries), first };
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
  isSure: (atom: Atom, position: number) => boolean,
): { lookups: readonly Lookup[]; always: Positions } {
  const entries = new Map<number, IndexEntry[]>();
  const always: number[] = [];
  listed.forEach((best, position) => {
    if (best === null) always.push(position);
    for (const atom of best?.guard ?? []) {
      addEntry(entries, features.numberOf(atom.feature), { atom, position, isSure: isSure(atom, position) });
    }
  });
  const lookups = [...entries].map(([feature, own]) => lookupOf(feature, own, features));
  return { lookups: lookups.sort((a, b) => a.first - b.first), always };
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
