import type { Read } from "./compiled.js";
import { readPath } from "./read-path.js";
import type { Scope } from "./scope.js";
import type { LeadValue } from "./value.js";

/** Where `var` and `missing` look for paths. */
export interface ReadContext {
  readonly slotOf: (path: string) => number;
  /** Told of each expression that reads the instant of the decision itself. */
  readonly noteNow?: (() => void) | undefined;
  /** Inside an iterator's body paths start at its item. */
  readonly inItem: boolean;
}

/** A `Read` that also says which slot it reads; −1: none. */
export interface PathRead extends Read {
  readonly slot: number;
}

/** How a path is read: of the item, of the rep (`rep.…`), of those chosen for earlier roles (`chosen.…`), the instant (`now`), or a slot of the lead. */
export function compileRead(path: string, context: ReadContext): PathRead {
  if (context.inItem) return { path, slot: -1, read: readItem(path === "" ? [] : path.split(".")) };
  const [root, ...keys] = path.split(".");
  if (root === "rep") return { path, slot: -1, read: (scope) => readRep(scope, keys) };
  if (root === "chosen") return { path, slot: -1, read: (scope) => readPath(scope.chosen, keys) };
  if (root === "now") context.noteNow?.();
  if (root === "now") return { path, slot: -1, read: (scope) => readPath(scope.now, keys) };
  const slot = context.slotOf(path);
  return { path, slot, read: (scope) => scope.lead[slot] };
}

function readItem(keys: readonly string[]): Read["read"] {
  return keys.length === 0 ? (scope) => scope.item : (scope) => readPath(scope.item, keys);
}

function readRep(scope: Scope, keys: readonly string[]): LeadValue {
  return scope.rep === null ? undefined : readPath(scope.rep, keys);
}
