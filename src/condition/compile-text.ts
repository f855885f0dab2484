import type { Json } from "../model/json.js";
import { charge, chargeText, exceed, LONGEST_TEXT } from "./budget.js";
import type { Compiled, Evaluate } from "./compiled.js";
import { evaluateOperands } from "./evaluate-operands.js";
import { coldOperation } from "./json-logic.js";
import { operandAt } from "./operand-at.js";
import { scalarOf } from "./scalar-of.js";
import { UNKNOWN, type Value } from "./value.js";

/** What one call of json-logic-js costs beside what it reads: it takes as long as so many steps of our own. */
const COLD_STEPS = 8;

/** `cat`: the operands as texts, joined; `null` is nothing. */
export function compileCat(operands: readonly Compiled[]): Evaluate {
  return madeByJsonLogic("cat", operands);
}

/** `substr`: part of a text from a position (from the end where negative), so long (or up to so far from the end). */
export function compileSubstr(operands: readonly Compiled[]): Evaluate {
  return madeByJsonLogic("substr", operands);
}

function madeByJsonLogic(operator: "cat" | "substr", operands: readonly Compiled[]): Evaluate {
  const apply = coldOperation(operator, operands.length);
  return (scope) => {
    const values = evaluateOperands(operands, scope);
    if (values === UNKNOWN) return UNKNOWN;
    const scalars: Json[] = values.map((value) => scalarOf(value, scope));
    const characters = scalars.reduce<number>((total, scalar) => total + String(scalar).length, 0);
    if (characters > LONGEST_TEXT) return exceed(scope);
    if (!charge(scope, COLD_STEPS + (characters >>> 6))) return UNKNOWN;
    const text = apply(scalars);
    return typeof text === "string" ? text : UNKNOWN;
  };
}

/** `startsWith`: false unless both are texts. */
export function compileStartsWith(operands: readonly Compiled[]): Evaluate {
  return textPair(operands, (text, part) => text.startsWith(part));
}

/** `endsWith`: false unless both are texts. */
export function compileEndsWith(operands: readonly Compiled[]): Evaluate {
  return textPair(operands, (text, part) => text.endsWith(part));
}

function textPair(operands: readonly Compiled[], holds: (text: string, part: string) => boolean): Evaluate {
  const left = operandAt(operands, 0);
  const right = operandAt(operands, 1);
  return (scope) => {
    const text = left.evaluate(scope);
    const part = right.evaluate(scope);
    if (text === UNKNOWN || part === UNKNOWN) return UNKNOWN;
    if (typeof text !== "string" || typeof part !== "string") return false;
    return chargeText(scope, part.length) ? holds(text, part) : UNKNOWN;
  };
}

/** `lower`: a text in lower case, the same in every locale; `null` for anything else. */
export function compileLower(operands: readonly Compiled[]): Evaluate {
  return fromText(operands, (text) => text.toLowerCase());
}

/** `emailDomain`: what stands behind the last `@`, in lower case; `null` where that is no domain. */
export function compileEmailDomain(operands: readonly Compiled[]): Evaluate {
  return fromText(operands, emailDomain);
}

function fromText(operands: readonly Compiled[], convert: (text: string) => Value): Evaluate {
  const operand = operandAt(operands, 0);
  return (scope) => {
    const text = operand.evaluate(scope);
    if (text === UNKNOWN) return UNKNOWN;
    if (typeof text !== "string") return null;
    return chargeText(scope, text.length) ? convert(text) : UNKNOWN;
  };
}

function emailDomain(text: string): string | null {
  const at = text.lastIndexOf("@");
  const domain = text
    .slice(at + 1)
    .trim()
    .toLowerCase();
  return at > 0 && /^[^\s<>,;:]+$/.test(domain) ? domain : null;
}
