import type { Compiled, Semantics } from "../condition/compiled.js";
import type { Json } from "../model/json.js";
import { isScalar, type Scalar } from "./guard.js";
import { numberOfLiteral } from "./number-of-literal.js";

/**
 * A condition made of comparisons of a field with what is written in the rule, joined by `and` and `or`. Where the field
 * holds a scalar, and no long text, these charge no steps.
 */
export type PlainCondition =
  | { readonly kind: "all" | "any"; readonly of: readonly PlainCondition[] }
  | { readonly kind: "constant"; readonly holds: boolean }
  | PlainClause;

/** One comparison; `slot` is the field's. */
export type PlainClause =
  | { readonly kind: "text" | "same" | "prefix"; readonly slot: number; readonly text: string }
  | { readonly kind: "number"; readonly slot: number; readonly number: number }
  | { readonly kind: "nothing"; readonly slot: number }
  | { readonly kind: "oneOf"; readonly slot: number; readonly scalars: readonly Scalar[] }
  | { readonly kind: Bound; readonly slot: number; readonly number: number };

type Bound = "from" | "above" | "upTo" | "below";

/** From this length on texts charge steps for being read. */
export const LONG_TEXT = 64;

/** An ordering with the field on its left, and on its right. */
const BOUNDS: { readonly [operator: string]: readonly [Bound, Bound] } = Object.freeze({
  ">=": ["from", "upTo"],
  ">": ["above", "below"],
  "<=": ["upTo", "from"],
  "<": ["below", "above"],
});

/** The plain condition that an expression is; `null`: it is none. */
export function findPlain(node: Compiled, semantics: Semantics): PlainCondition | null {
  const { operator, operands, literal } = node;
  if (typeof literal === "boolean") return { kind: "constant", holds: literal };
  if (operator !== "and" && operator !== "or") return findClause(node, semantics);
  const of: PlainCondition[] = [];
  for (const operand of operands) {
    const plain = findPlain(operand, semantics);
    if (plain === null) return null;
    of.push(plain);
  }
  return { kind: operator === "and" ? "all" : "any", of };
}

function findClause({ operator, operands }: Compiled, semantics: Semantics): PlainCondition | null {
  const [left, right, third] = operands;
  if (left === undefined || right === undefined || operator === null) return null;
  switch (operator) {
    case "==":
      return equalTo(left.slot, right.literal) ?? equalTo(right.slot, left.literal);
    case "===":
      return sameAs(left.slot, right.literal) ?? sameAs(right.slot, left.literal);
    case "in":
      return amongst(left.slot, right.literal);
    case "startsWith":
      return beginning(left.slot, right.literal);
    default:
      return semantics === "strict" ? ordered(operator, left, right, third) : null;
  }
}

function equalTo(slot: number, literal: Json | undefined): PlainClause | null {
  if (slot < 0 || !isScalar(literal)) return null;
  if (literal === null) return { kind: "nothing", slot };
  return typeof literal === "string"
    ? { kind: "text", slot, text: literal }
    : { kind: "number", slot, number: Number(literal) };
}

function sameAs(slot: number, literal: Json | undefined): PlainClause | null {
  return slot < 0 || typeof literal !== "string" ? null : { kind: "same", slot, text: literal };
}

function amongst(slot: number, literal: Json | undefined): PlainClause | null {
  if (slot < 0 || !Array.isArray(literal)) return null;
  const scalars = literal.filter(isScalar);
  return scalars.length === literal.length ? { kind: "oneOf", slot, scalars } : null;
}

function beginning(slot: number, literal: Json | undefined): PlainClause | null {
  if (slot < 0 || typeof literal !== "string" || literal.length >= LONG_TEXT) return null;
  return { kind: "prefix", slot, text: literal };
}

function ordered(
  operator: string,
  left: Compiled,
  right: Compiled,
  third: Compiled | undefined,
): PlainCondition | null {
  if (operator === "between")
    return both(bound(">=", left, right), third === undefined ? null : bound("<=", left, third));
  const first = bound(operator, left, right);
  return third === undefined ? first : both(first, bound(operator, right, third));
}

function both(first: PlainClause | null, second: PlainClause | null): PlainCondition | null {
  return first === null || second === null ? null : { kind: "all", of: [first, second] };
}

function bound(operator: string, left: Compiled, right: Compiled): PlainClause | null {
  const [onLeft, onRight] = BOUNDS[operator] ?? [];
  if (onLeft === undefined || onRight === undefined) return null;
  const [slot, kind, literal] =
    left.slot >= 0 ? [left.slot, onLeft, right.literal] : [right.slot, onRight, left.literal];
  const number = numberOfLiteral(literal);
  const isLong = typeof literal === "string" && literal.length >= LONG_TEXT;
  return slot < 0 || Number.isNaN(number) || isLong ? null : { kind, slot, number };
}
