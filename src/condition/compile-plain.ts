import { compilePresent } from "./compile-access.js";
import { compileArithmetic } from "./compile-arithmetic.js";
import { compileCovers } from "./compile-covers.js";
import { compileDifferent, compileEqual, compileSame, compileUnequal } from "./compile-equality.js";
import { compileIn } from "./compile-in.js";
import { compileMerge } from "./compile-list.js";
import { compileAnd, compileIf, compileNot, compileOr, compileTruthy } from "./compile-logic.js";
import { compileOrdering } from "./compile-ordering.js";
import {
  compileCat,
  compileEmailDomain,
  compileEndsWith,
  compileLower,
  compileStartsWith,
  compileSubstr,
} from "./compile-text.js";
import type { Compiled, Evaluate, Semantics } from "./compiled.js";
import type { Operator, OperatorOf } from "./operators.js";

type CompilePlain = (operands: readonly Compiled[], semantics: Semantics) => Evaluate;

/** The operators whose operands are ordinary expressions, each evaluated where the operation stands. */
export type PlainOperator = Exclude<
  Operator,
  "var" | "missing" | "missing_some" | OperatorOf<"iterator" | "lookup" | "is" | "time">
>;

const COMPILE: { readonly [operator in PlainOperator]: CompilePlain } = Object.freeze({
  present: compilePresent,
  and: compileAnd,
  or: compileOr,
  "!": compileNot,
  "!!": compileTruthy,
  if: compileIf,
  "?:": compileIf,
  "==": compileEqual,
  "!=": compileUnequal,
  "===": compileSame,
  "!==": compileDifferent,
  "<": ordering("<"),
  "<=": ordering("<="),
  ">": ordering(">"),
  ">=": ordering(">="),
  between: ordering("between"),
  "+": arithmetic("+"),
  "-": arithmetic("-"),
  "*": arithmetic("*"),
  "/": arithmetic("/"),
  "%": arithmetic("%"),
  min: arithmetic("min"),
  max: arithmetic("max"),
  in: compileIn,
  covers: compileCovers,
  merge: compileMerge,
  cat: compileCat,
  substr: compileSubstr,
  startsWith: compileStartsWith,
  endsWith: compileEndsWith,
  lower: compileLower,
  emailDomain: compileEmailDomain,
});

/** The closure of an operator over operands that are compiled already. */
export function compilePlain(operator: PlainOperator, operands: readonly Compiled[], semantics: Semantics): Evaluate {
  return COMPILE[operator](operands, semantics);
}

function ordering(operator: OperatorOf<"ordering">): CompilePlain {
  return (operands, semantics) => compileOrdering(operator, operands, semantics);
}

function arithmetic(operator: OperatorOf<"arithmetic">): CompilePlain {
  return (operands, semantics) => compileArithmetic(operator, operands, semantics);
}
