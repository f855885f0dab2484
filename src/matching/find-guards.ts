import type { Compiled, Semantics } from "../condition/compiled.js";
import { canonicalJson } from "../kernel/canonical-json.js";
import { compareText } from "../kernel/compare-text.js";
import { jointText } from "../kernel/joint-text.js";
import type { Json } from "../model/json.js";
import { type Atom, type EqualAtom, type Guard, isScalar, type RangeAtom, type SingleFeature } from "./guard.js";
import { numberOfLiteral } from "./number-of-literal.js";

/** Of how many alternatives a guard may consist: beyond, looking them all up costs more than it spares. */
const MOST_ATOMS = 64;

/** Operators whose value depends on the lead alone and is worth asking for once. */
const FEATURES: readonly (string | null)[] = Object.freeze(["var", "lookup", "lower", "emailDomain"]);

/** The bounds that an ordering with the feature on its left, or on its right, puts on it. Ends count as included. */
const BOUNDS: { readonly [operator: string]: "low" | "high" } = Object.freeze({
  ">": "low",
  ">=": "low",
  "<": "high",
  "<=": "high",
});

/** What the search for guards shares from one condition to the next. */
export interface GuardSearch {
  readonly semantics: Semantics;
  /** What each node that was asked about is a feature of; `null`: none. */
  readonly features: Map<Compiled, SingleFeature | null>;
}

/** Every guard that a condition has: each alone must hold for it to be true. */
export function findGuards(condition: Compiled, search: GuardSearch): readonly Guard[] {
  const { operator, operands } = condition;
  const [first] = operands;
  if (operator === "and" && first !== undefined && operands.length === 1) return findGuards(first, search);
  if (operator === "and") return allOf(operands.flatMap((operand) => findGuards(operand, search)));
  if (operator === "or") return anyOf(operands.map((operand) => findGuards(operand, search)));
  const atom = findAtom(condition, search);
  return atom === null ? [] : [[atom]];
}

function allOf(guards: readonly Guard[]): readonly Guard[] {
  if (guards.length < 2) return guards;
  const merged = mergeRanges(guards);
  const joint = joinTexts(merged);
  return joint === null ? merged : [...merged, [joint]];
}

// One alternative without a guard can be true of any lead.
function anyOf(alternatives: readonly (readonly Guard[])[]): readonly Guard[] {
  const atoms: Atom[] = [];
  for (const guards of alternatives) {
    const [first] = guards;
    if (first === undefined) return [];
    atoms.push(...guards.reduce((best, guard) => (guard.length < best.length ? guard : best), first));
  }
  return atoms.length <= MOST_ATOMS ? [atoms] : [];
}

// Country, region and segment tell more together than the most telling of them alone.
function joinTexts(guards: readonly Guard[]): Atom | null {
  const texts = new Map<string, TextOfFeature>();
  for (const [atom, second] of guards) {
    const found = second === undefined && atom?.kind === "equal" ? textOfFeature(atom) : null;
    if (found !== null) texts.set(found.feature.key, found);
  }
  if (texts.size < 2) return null;
  const all = [...texts.values()].sort((a, b) => compareText(a.feature.key, b.feature.key));
  const parts = all.map(({ feature }) => feature);
  const key = `joint ${jointText(parts.map((part) => part.key))}`;
  return { kind: "joint", feature: { key, parts }, texts: all.map(({ text }) => text) };
}

interface TextOfFeature {
  readonly feature: SingleFeature;
  readonly text: string;
}

function textOfFeature({ feature, scalars }: EqualAtom): TextOfFeature | null {
  const [text, other] = scalars;
  return typeof text === "string" && other === undefined ? { feature, text } : null;
}

// `min` and `max` of one field come as two orderings; together they are one range.
function mergeRanges(guards: readonly Guard[]): readonly Guard[] {
  const ranges = new Map<string, RangeAtom>();
  const others: Guard[] = [];
  for (const guard of guards) {
    const [atom, second] = guard;
    if (atom?.kind !== "range" || second !== undefined) others.push(guard);
    else ranges.set(atom.feature.key, narrowed(atom, ranges.get(atom.feature.key)));
  }
  return [...others, ...[...ranges.values()].map((range) => [range])];
}

function narrowed(range: RangeAtom, other: RangeAtom | undefined): RangeAtom {
  if (other === undefined) return range;
  return { ...range, low: Math.max(range.low, other.low), high: Math.min(range.high, other.high) };
}

function findAtom({ operator, operands }: Compiled, search: GuardSearch): Atom | null {
  const [left, right, third] = operands;
  if (left === undefined || right === undefined || operator === null) return null;
  switch (operator) {
    case "==":
    case "===":
      return equalTo(left, right.literal, search) ?? equalTo(right, left.literal, search);
    case "in":
      return Array.isArray(right.literal) ? equalToAny(left, right.literal, search) : null;
    case "startsWith":
      return prefixOf(left, right.literal, search);
    case "between":
      return search.semantics === "strict" ? rangeOf(left, right.literal, third?.literal, search) : null;
    default:
      return search.semantics === "strict" && third === undefined ? boundOf(operator, left, right, search) : null;
  }
}

function equalTo(node: Compiled, literal: Json | undefined, search: GuardSearch): Atom | null {
  return isScalar(literal) ? equalToAny(node, [literal], search) : null;
}

function equalToAny(node: Compiled, literals: readonly Json[], search: GuardSearch): Atom | null {
  const feature = featureOf(node, search);
  const scalars = literals.filter(isScalar);
  return feature === null || scalars.length < literals.length ? null : { kind: "equal", feature, scalars };
}

function prefixOf(node: Compiled, literal: Json | undefined, search: GuardSearch): Atom | null {
  const feature = featureOf(node, search);
  return feature === null || typeof literal !== "string" ? null : { kind: "prefix", feature, prefix: literal };
}

function boundOf(operator: string, left: Compiled, right: Compiled, search: GuardSearch): Atom | null {
  const bound = BOUNDS[operator];
  if (bound === undefined) return null;
  const [node, literal] = right.literal === undefined ? [right, left.literal] : [left, right.literal];
  const isLow = (bound === "low") === (node === left);
  if (isLow) return rangeOf(node, literal, Number.POSITIVE_INFINITY, search);
  return rangeOf(node, Number.NEGATIVE_INFINITY, literal, search);
}

function rangeOf(node: Compiled, low: Json | undefined, high: Json | undefined, search: GuardSearch): Atom | null {
  const feature = featureOf(node, search);
  const [least, most] = [numberOfLiteral(low), numberOfLiteral(high)];
  if (feature === null || Number.isNaN(least) || Number.isNaN(most)) return null;
  return { kind: "range", feature, low: least, high: most };
}

// Most conditions ask about the same few reads, which they share.
function featureOf(node: Compiled, { features }: GuardSearch): SingleFeature | null {
  if (!FEATURES.includes(node.operator)) return null;
  const known = features.get(node);
  if (known !== undefined) return known;
  const feature = readsRep(node) ? null : { key: canonicalJson(node.source), node };
  features.set(node, feature);
  return feature;
}

function readsRep(node: Compiled): boolean {
  return node.reads.some(({ path }) => path === "rep" || path.startsWith("rep.")) || node.operands.some(readsRep);
}
