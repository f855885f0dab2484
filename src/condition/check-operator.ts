import { compareText } from "../kernel/compare-text.js";
import type { Issue } from "../kernel/issue.js";
import { quote } from "../kernel/quote.js";
import type { CheckContext } from "./check-context.js";
import { OPERATORS, type Operator, type OperatorEntry } from "./operators.js";

const NAMES: readonly string[] = Object.freeze(Object.keys(OPERATORS).sort(compareText));

/** The operator that was meant by a name that is none: the same in other case, or the nearest. */
export function meantOperator(name: string, { suggest }: CheckContext): string | null {
  const lower = name.toLowerCase();
  return NAMES.find((known) => known.toLowerCase() === lower) ?? suggest(name, NAMES);
}

/** A name that is no operator. */
export function unknownOperator(name: string, meant: string | null, path: string): Issue {
  return {
    path,
    code: "unknown_operator",
    message: `\`${quote(name)}\` is not an operator`,
    remedy:
      meant === null
        ? "use an operator of docs/semantics.md, or `is` to compare fields"
        : `did you mean \`${quote(meant)}\`?`,
  };
}

/** An operator with too few or too many operands. */
export function checkUse(operator: Operator, count: number, path: string): Issue[] {
  const entry: OperatorEntry = OPERATORS[operator];
  return count < entry.least || count > entry.most ? [wrongArity(operator, entry, count, path)] : [];
}

function wrongArity(operator: Operator, { least, most }: OperatorEntry, count: number, path: string): Issue {
  return {
    path,
    code: "wrong_arity",
    message: `\`${quote(operator)}\` takes ${arityText(least, most)}, not ${count}`,
    remedy: "add the operands that are missing, or take out those that would be ignored",
  };
}

function arityText(least: number, most: number): string {
  const noun = most === 1 ? "operand" : "operands";
  if (least === most) return `${least} ${noun}`;
  return most === Number.POSITIVE_INFINITY ? `at least ${least} ${noun}` : `${least} to ${most} ${noun}`;
}
