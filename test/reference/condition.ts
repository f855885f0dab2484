import type { Json } from "../../src/model/json.js";
import { localDay, toInstant } from "./instants.js";
import { lookUp } from "./lookup.js";
import { isTruthy, type Reading, readPath, toNumber, UNKNOWN, type Value } from "./value.js";

/** Whether a condition holds: its value is known and truthy. An absent condition holds. */
export function holds(condition: Json | undefined, reading: Reading): boolean {
  if (condition === undefined) return true;
  const value = evaluate(condition, reading);
  return value !== UNKNOWN && isTruthy(value);
}

/** What an expression comes to. */
export function evaluate(expression: Json, reading: Reading): Value {
  if (Array.isArray(expression)) return known(expression.map((item) => evaluate(item, reading)));
  if (typeof expression !== "object" || expression === null) return expression;
  const [operation] = Object.entries(expression);
  if (operation === undefined) throw new Error("an expression without an operator");
  const [operator, operand] = operation;
  return apply(operator, operator === "is" ? [operand] : toList(operand), reading);
}

function apply(operator: string, operands: readonly Json[], reading: Reading): Value {
  const lazily = LAZY[operator];
  if (lazily !== undefined) return lazily(operands, reading);
  const values = known(operands.map((operand) => evaluate(operand, reading)));
  if (values === UNKNOWN) return UNKNOWN;
  const eagerly = EAGER[operator];
  if (eagerly !== undefined) return eagerly(...values);
  const situated = SITUATED[operator];
  if (situated === undefined) throw new Error(`the reference does not know the operator ${operator}`);
  return situated(reading, ...values);
}

/** Operators that look at their operands themselves: they read paths, stop early, or stand apart from the unknown. */
const LAZY: { [operator: string]: (operands: readonly Json[], reading: Reading) => Value } = {
  var: ([path, otherwise], reading) => {
    const value = readVar(String(path), reading);
    return value === undefined ? evaluate(otherwise ?? null, reading) : value;
  },
  missing: (operands, reading) => absent(operands, reading),
  missing_some: ([need, paths], reading) => {
    const gone = absent(toList(paths ?? []), reading);
    return toList(paths ?? []).length - gone.length >= Number(need) ? [] : gone;
  },
  present: ([operand], reading) => !isAbsent(evaluate(operand ?? null, reading)),
  and: (operands, reading) => junction(operands, reading, false),
  or: (operands, reading) => junction(operands, reading, true),
  if: (operands, reading) => choose(operands, reading),
  "?:": (operands, reading) => choose(operands, reading),
  is: ([clauses], reading) => evaluate({ and: Object.entries(clauses ?? {}).flatMap(isClause) }, reading),
  lookup: ([from, ...keys], reading) => {
    const values = known(keys.map((key) => evaluate(key, reading)));
    const table = typeof from === "string" ? reading.table(from) : undefined;
    if (table !== undefined) {
      const matches = toList(table.match ?? "exact");
      return values === UNKNOWN ? UNKNOWN : lookUp(table.entries ?? {}, matches, values);
    }
    const map = evaluate(from ?? null, reading);
    if (map === UNKNOWN || values === UNKNOWN) return UNKNOWN;
    return isAbsent(values[0] ?? null) ? null : (readPath(map, String(values[0])) ?? null);
  },
  some: ([list, test], reading) => overItems(list, test, reading, (values) => junctionOf(values, true)),
  all: ([list, test], reading) =>
    overItems(list, test, reading, (values) => values.length > 0 && junctionOf(values, false)),
  none: ([list, test], reading) => {
    const some = overItems(list, test, reading, (values) => junctionOf(values, true));
    return some === UNKNOWN ? UNKNOWN : some !== true;
  },
  filter: ([list, test], reading) => {
    const items = evaluate(list ?? null, reading);
    const kept = overItems(list, test, reading, (values) => known(values));
    if (kept === UNKNOWN || !Array.isArray(kept) || !Array.isArray(items)) return kept;
    return items.filter((_, index) => isTruthy(kept[index] ?? null));
  },
  map: ([list, made], reading) => overItems(list, made, reading, (values) => known(values)),
  reduce: ([list, combined, start], reading) => {
    const items = evaluate(list ?? null, reading);
    let accumulator = evaluate(start ?? null, reading);
    if (items === UNKNOWN) return UNKNOWN;
    for (const current of Array.isArray(items) ? items : []) {
      if (accumulator === UNKNOWN) return UNKNOWN;
      accumulator = evaluate(combined ?? null, itemReading({ current, accumulator }, reading));
    }
    return accumulator;
  },
};

/** Operators over known values that read something of the ruleset, too. */
const SITUATED: { [operator: string]: (reading: Reading, ...values: Json[]) => Value } = {
  daysBetween: ({ zone }, from = null, to = null) => {
    const [first, last] = [localDay(from, zone), localDay(to, zone)];
    return first === undefined || last === undefined ? UNKNOWN : first.until(last, { largestUnit: "day" }).days;
  },
  inSchedule: (reading, schedule, at = reading.now) => {
    const instant = toInstant(at);
    return instant !== undefined && typeof schedule === "string" && reading.inSchedule(schedule, instant) === true;
  },
};

/** Operators over known values. */
const EAGER: { [operator: string]: (...values: Json[]) => Value } = {
  "==": (a = null, b = null) => looselyEqual(a, b),
  "!=": (a = null, b = null) => !looselyEqual(a, b),
  "===": (a, b) => a === b,
  "!==": (a, b) => a !== b,
  "!": (a = null) => !isTruthy(a),
  "!!": (a = null) => isTruthy(a),
  "<": (...values) => ordered(values, (a, b) => a < b),
  "<=": (...values) => ordered(values, (a, b) => a <= b),
  ">": (...values) => ordered(values, (a, b) => a > b),
  ">=": (...values) => ordered(values, (a, b) => a >= b),
  between: (value = null, low = null, high = null) => ordered([low, value, high], (a, b) => a <= b),
  max: (...values) => numeric(values, (numbers) => Math.max(...numbers)),
  min: (...values) => numeric(values, (numbers) => Math.min(...numbers)),
  "+": (...values) => numeric(values, (numbers) => numbers.reduce((sum, each) => sum + each, 0)),
  "*": (...values) => numeric(values, (numbers) => numbers.reduce((product, each) => product * each)),
  "-": (...values) => numeric(values, ([a = 0, b]) => (b === undefined ? -a : a - b)),
  "/": (...values) => numeric(values, ([a = 0, b = 0]) => (b === 0 ? UNKNOWN : a / b)),
  "%": (...values) => numeric(values, ([a = 0, b = 0]) => (b === 0 ? UNKNOWN : a % b)),
  in: (needle = null, stack = null) => {
    if (Array.isArray(stack)) return stack.includes(needle);
    return typeof stack === "string" && stack.includes(String(needle));
  },
  covers: (have = null, want = null) => {
    const owned = have === null ? [] : toList(have);
    return (want === null ? [] : toList(want)).every((item) => owned.includes(item));
  },
  cat: (...values) => values.join(""),
  substr: (text = null, start = 0, length) =>
    cut(String(text), Number(start), length === undefined ? undefined : Number(length)),
  merge: (...values) => values.flat(1),
  startsWith: (text, start) => typeof text === "string" && typeof start === "string" && text.startsWith(start),
  endsWith: (text, end) => typeof text === "string" && typeof end === "string" && text.endsWith(end),
  lower: (text) => (typeof text === "string" ? text.toLowerCase() : null),
  emailDomain: (text) =>
    typeof text === "string" && text.includes("@") ? text.slice(text.lastIndexOf("@") + 1).toLowerCase() : null,
};

/** A list is unknown as soon as one of its items is. */
function known(values: readonly Value[]): Json[] | typeof UNKNOWN {
  const items = values.filter((value) => value !== UNKNOWN);
  return items.length === values.length ? items : UNKNOWN;
}

function readVar(path: string, reading: Reading): Value | undefined {
  if (path === "now") return reading.now;
  if (path.startsWith("rep.")) return readPath(reading.rep, path.slice("rep.".length));
  if (path.startsWith("chosen.")) return readPath(reading.chosen ?? {}, path.slice("chosen.".length));
  return reading.lead(path);
}

function isAbsent(value: Value): boolean {
  return value === UNKNOWN || value === null || value === "";
}

function absent(paths: readonly Json[], reading: Reading): string[] {
  return paths.map(String).filter((path) => isAbsent(readVar(path, reading) ?? null));
}

/** The first known operand with the deciding truth; else unknown if there was one; else the last. */
function junction(operands: readonly Json[], reading: Reading, deciding: boolean): Value {
  let result: Value = null;
  let unknown = false;
  for (const operand of operands) {
    const value = evaluate(operand, reading);
    if (value === UNKNOWN) unknown = true;
    else if (isTruthy(value) === deciding) return value;
    else result = value;
  }
  return unknown ? UNKNOWN : result;
}

/** The same over values, as `true`, `false` or unknown. */
function junctionOf(values: readonly Value[], deciding: boolean): Value {
  if (values.some((value) => value !== UNKNOWN && isTruthy(value) === deciding)) return deciding;
  return values.includes(UNKNOWN) ? UNKNOWN : !deciding;
}

function choose(operands: readonly Json[], reading: Reading): Value {
  const [test, then, ...others] = operands;
  if (test === undefined) return null;
  if (then === undefined) return evaluate(test, reading);
  const value = evaluate(test, reading);
  if (value === UNKNOWN) return UNKNOWN;
  return isTruthy(value) ? evaluate(then, reading) : choose(others, reading);
}

/** `{ "min", "max" }` is an ordering, a list is membership, anything else is equality. */
function isClause([path, wanted]: [string, Json]): Json[] {
  const field = { var: path };
  if (Array.isArray(wanted)) return [{ in: [field, wanted] }];
  if (typeof wanted !== "object" || wanted === null) return [{ "==": [field, wanted] }];
  const low = wanted.min === undefined ? [] : [{ ">=": [field, wanted.min] }];
  const high = wanted.max === undefined ? [] : [{ "<=": [field, wanted.max] }];
  return [...low, ...high];
}

function overItems(
  list: Json | undefined,
  each: Json | undefined,
  reading: Reading,
  combine: (values: Value[]) => Value,
): Value {
  const items = evaluate(list ?? null, reading);
  if (items === UNKNOWN) return UNKNOWN;
  return combine((Array.isArray(items) ? items : []).map((item) => evaluate(each ?? null, itemReading(item, reading))));
}

/** Inside an iterator `var` reads the item and nothing else. */
function itemReading(item: Json, reading: Reading): Reading {
  return { ...reading, lead: (path) => (path === "" ? item : readPath(item, path)) };
}

function ordered(values: readonly Json[], compare: (a: number, b: number) => boolean): Value {
  return numeric(values, (numbers) =>
    numbers.every((each, index) => index === 0 || compare(numbers[index - 1] ?? 0, each)),
  );
}

function numeric(values: readonly Json[], compute: (numbers: number[]) => Value): Value {
  const numbers = values.map(toNumber).filter((number) => number !== undefined);
  return numbers.length === values.length ? compute(numbers) : UNKNOWN;
}

/** JavaScript's `==` between JSON scalars, spelled out. */
function looselyEqual(a: Json, b: Json): boolean {
  if (a === null || b === null || typeof a === typeof b) return a === b;
  return Number(a) === Number(b);
}

/** From `start` (negative: from the end), `length` characters of it (negative: all but that many). */
function cut(text: string, start: number, length: number | undefined): string {
  const tail = text.slice(start);
  return length === undefined ? tail : tail.slice(0, length);
}

function toList<T>(value: T | T[] | readonly T[]): T[] {
  return Array.isArray(value) ? [...value] : [value as T];
}
