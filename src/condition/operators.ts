/** How many operands an operator takes, and the family of files that knows it. */
export interface OperatorEntry {
  readonly family:
    | "access"
    | "logic"
    | "equality"
    | "ordering"
    | "arithmetic"
    | "iterator"
    | "list"
    | "text"
    | "lookup"
    | "is"
    | "time";
  readonly least: number;
  readonly most: number;
}

const MANY = Number.POSITIVE_INFINITY;

/** The closed table of operators (docs/semantics.md says what each one means). */
export const OPERATORS = Object.freeze({
  var: { family: "access", least: 0, most: 2 },
  missing: { family: "access", least: 1, most: MANY },
  missing_some: { family: "access", least: 2, most: 2 },
  present: { family: "access", least: 1, most: 1 },
  is: { family: "is", least: 1, most: 1 },
  if: { family: "logic", least: 2, most: MANY },
  "?:": { family: "logic", least: 2, most: MANY },
  and: { family: "logic", least: 1, most: MANY },
  or: { family: "logic", least: 1, most: MANY },
  "!": { family: "logic", least: 1, most: 1 },
  "!!": { family: "logic", least: 1, most: 1 },
  "==": { family: "equality", least: 2, most: 2 },
  "!=": { family: "equality", least: 2, most: 2 },
  "===": { family: "equality", least: 2, most: 2 },
  "!==": { family: "equality", least: 2, most: 2 },
  "<": { family: "ordering", least: 2, most: 3 },
  "<=": { family: "ordering", least: 2, most: 3 },
  ">": { family: "ordering", least: 2, most: 2 },
  ">=": { family: "ordering", least: 2, most: 2 },
  between: { family: "ordering", least: 3, most: 3 },
  "+": { family: "arithmetic", least: 1, most: MANY },
  "-": { family: "arithmetic", least: 1, most: 2 },
  "*": { family: "arithmetic", least: 1, most: MANY },
  "/": { family: "arithmetic", least: 2, most: 2 },
  "%": { family: "arithmetic", least: 2, most: 2 },
  min: { family: "arithmetic", least: 1, most: MANY },
  max: { family: "arithmetic", least: 1, most: MANY },
  some: { family: "iterator", least: 2, most: 2 },
  all: { family: "iterator", least: 2, most: 2 },
  none: { family: "iterator", least: 2, most: 2 },
  filter: { family: "iterator", least: 2, most: 2 },
  map: { family: "iterator", least: 2, most: 2 },
  reduce: { family: "iterator", least: 2, most: 3 },
  in: { family: "list", least: 2, most: 2 },
  covers: { family: "list", least: 2, most: 2 },
  merge: { family: "list", least: 1, most: MANY },
  cat: { family: "text", least: 1, most: MANY },
  substr: { family: "text", least: 2, most: 3 },
  startsWith: { family: "text", least: 2, most: 2 },
  endsWith: { family: "text", least: 2, most: 2 },
  lower: { family: "text", least: 1, most: 1 },
  emailDomain: { family: "text", least: 1, most: 1 },
  lookup: { family: "lookup", least: 2, most: MANY },
  daysBetween: { family: "time", least: 2, most: 2 },
  inSchedule: { family: "time", least: 1, most: 2 },
} as const satisfies { readonly [operator: string]: OperatorEntry });

/** The name of an operator. */
export type Operator = keyof typeof OPERATORS;

/** Whether a key of an operation names an operator. */
export function isOperator(name: string): name is Operator {
  return Object.hasOwn(OPERATORS, name);
}

/** The operators of one family. */
export type OperatorOf<Family extends OperatorEntry["family"]> = {
  [Name in Operator]: (typeof OPERATORS)[Name]["family"] extends Family ? Name : never;
}[Operator];
