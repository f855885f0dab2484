import { charge, chargeText } from "../condition/budget.js";
import { compileMissing, compileMissingSome, type KeyRead } from "../condition/compile-access.js";
import { readPath } from "../condition/read-path.js";
import { scalarOf, textOf } from "../condition/scalar-of.js";
import type { Scope } from "../condition/scope.js";
import { UNKNOWN, type Value } from "../condition/value.js";
import type { Json } from "../model/json.js";
import type { Lookup } from "../tables/lookup.js";

/** The names under which a rewritten rule looks up what the grammar of conditions cannot say. */
export type ComputedRead = "literal" | "var" | "missing" | "missing_some";

/**
 * What the grammar of conditions cannot say, as tables: an object that is no operation, by its position; and `var`,
 * `missing` and `missing_some` of paths that are computed, their first key being the data that the paths begin at.
 */
export function computedReads(literals: readonly Json[], scope: Scope): ReadonlyMap<string, Lookup> {
  const reads: readonly (readonly [ComputedRead, Lookup])[] = [
    ["literal", ([position]) => literals[Number(position)] ?? null],
    ["var", ([root = null, path = null, fallback = null]) => readOr(fallback, root, path, scope)],
    ["missing", ([root = null, ...keys]) => missingKeys(root, keys, scope)],
    ["missing_some", ([root = null, need = null, keys = null]) => missingSome(root, need, keys, scope)],
  ];
  return new Map(reads);
}

function readOr(fallback: Json, root: Json, path: Json, scope: Scope): Json {
  const value = readAt(root, path, scope);
  return value === undefined ? fallback : value;
}

function missingKeys(root: Json, keys: readonly Json[], scope: Scope): Json {
  const [first] = keys;
  return known(compileMissing(readsAt(root, Array.isArray(first) ? first : keys, scope))(scope));
}

function missingSome(root: Json, need: Json, keys: Json, scope: Scope): Json {
  const least = Number(scalarOf(need, scope));
  return known(compileMissingSome(least, readsAt(root, Array.isArray(keys) ? keys : [], scope))(scope));
}

function readsAt(root: Json, keys: readonly Json[], scope: Scope): KeyRead[] {
  if (!charge(scope, keys.length)) return [];
  return keys.map((key) => ({ key, read: () => readAt(root, key, scope) }));
}

function readAt(root: Json, path: Json, scope: Scope): Json | undefined {
  if (path === null || path === "") return root;
  const text = textOf(path, scope);
  return chargeText(scope, text.length) ? readPath(root, text.split(".")) : undefined;
}

// A table cannot answer UNKNOWN; where the steps did not suffice, the evaluation is over anyway.
function known(value: Value): Json {
  return value === UNKNOWN ? null : value;
}
