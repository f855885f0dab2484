import type { Json } from "../model/json.js";
import { charge } from "./budget.js";
import type { Compiled, Evaluate } from "./compiled.js";
import type { OperatorOf } from "./operators.js";
import type { Scope } from "./scope.js";
import { truthy } from "./truthy.js";
import { UNKNOWN, type Value } from "./value.js";

/** What an iterator comes to over the items of a list. */
type Iterate = (items: readonly Json[], body: Compiled, scope: Scope) => Value;

/** `some`, `all`, `none`, `filter` and `map`. */
export function compileIterator(
  operator: Exclude<OperatorOf<"iterator">, "reduce">,
  list: Compiled,
  body: Compiled,
): Evaluate {
  const { iterate, noList } = ITERATORS[operator];
  return (scope) => {
    const items = list.evaluate(scope);
    if (items === UNKNOWN) return UNKNOWN;
    return Array.isArray(items) ? restoringItem(iterate, items, body, scope) : noList();
  };
}

const ITERATORS = Object.freeze({
  some: { iterate: someItem, noList: () => false },
  all: { iterate: allItems, noList: () => false },
  none: { iterate: noItem, noList: () => true },
  filter: { iterate: filterItems, noList: (): Json => [] },
  map: { iterate: mapItems, noList: (): Json => [] },
});

/** Iterators nest: the item that an outer one stands at comes back once an inner one is through. */
function restoringItem(iterate: Iterate, items: readonly Json[], body: Compiled, scope: Scope): Value {
  const outer = scope.item;
  const result = iterate(items, body, scope);
  scope.item = outer;
  return result;
}

function evaluateBody(body: Compiled, item: Json, scope: Scope): Value {
  if (!charge(scope, body.nodes)) return UNKNOWN;
  scope.item = item;
  return body.evaluate(scope);
}

function someItem(items: readonly Json[], body: Compiled, scope: Scope): Value {
  let result: Value = false;
  for (const item of items) {
    const value = evaluateBody(body, item, scope);
    if (value !== UNKNOWN && truthy(value)) return true;
    if (value === UNKNOWN) result = UNKNOWN;
    if (scope.exceeded) break;
  }
  return result;
}

function noItem(items: readonly Json[], body: Compiled, scope: Scope): Value {
  const some = someItem(items, body, scope);
  return some === UNKNOWN ? UNKNOWN : !some;
}

function allItems(items: readonly Json[], body: Compiled, scope: Scope): Value {
  let result: Value = items.length > 0;
  for (const item of items) {
    const value = evaluateBody(body, item, scope);
    if (value !== UNKNOWN && !truthy(value)) return false;
    if (value === UNKNOWN) result = UNKNOWN;
    if (scope.exceeded) break;
  }
  return result;
}

function filterItems(items: readonly Json[], body: Compiled, scope: Scope): Value {
  const kept: Json[] = [];
  for (const item of items) {
    const value = evaluateBody(body, item, scope);
    if (value === UNKNOWN) return UNKNOWN;
    if (truthy(value)) kept.push(item);
  }
  return kept;
}

function mapItems(items: readonly Json[], body: Compiled, scope: Scope): Value {
  const made: Json[] = [];
  for (const item of items) {
    const value = evaluateBody(body, item, scope);
    if (value === UNKNOWN) return UNKNOWN;
    made.push(value);
  }
  return made;
}
