import type * as z from "zod/mini";
import { isContainer } from "../kernel/is-container.js";
import type { Issue } from "../kernel/issue.js";
import type { Limits } from "../model/limits.js";
import type { Draft } from "./draft.js";
import { type ShapeFault, shapeFaults } from "./shape-faults.js";
import { snapshot } from "./snapshot.js";

/** A document as it was read: a copy of its own, and what is wrong with its shape. */
export interface ReadDocument<T> {
  /** What can be checked further; `undefined` if that is nothing. */
  readonly draft: Draft<T> | undefined;
  /** The document itself, if its shape has no fault. */
  readonly sound: T | undefined;
  readonly issues: readonly Issue[];
}

/** Copies a document and compares it with its schema. Never throws; later changes to the original have no effect. */
export function readDocument<T>(document: unknown, schema: z.core.$ZodType<T>, limits: Limits): ReadDocument<T> {
  const { value, issues, exceeded } = snapshot(document, limits);
  if (exceeded) return { draft: undefined, sound: undefined, issues };
  const known = new Set(issues.map(({ path }) => path));
  const faults = shapeFaults(schema, value);
  const all = [...issues, ...faults.flatMap(({ issue }) => (known.has(issue.path) ? [] : [issue]))];
  if (hasType(value, schema, faults)) return { draft: undefined, sound: value, issues: all };
  const cleared = clearUnfit(value, faults);
  return { draft: isDraft<T>(cleared) ? cleared : undefined, sound: undefined, issues: all };
}

/** The type that a schema describes is that of a value in which it finds no fault. */
function hasType<T>(value: unknown, _schema: z.core.$ZodType<T>, faults: readonly ShapeFault[]): value is T {
  return value !== undefined && faults.length === 0;
}

/** What stays of an object when all that its schema finds unfit is cleared. */
function isDraft<T>(value: unknown): value is Draft<T> {
  return typeof value === "object" && value !== null;
}

function clearUnfit(value: unknown, faults: readonly ShapeFault[]): unknown {
  for (const { keys, unfit } of faults) {
    if (unfit && keys.length === 0) return undefined;
    if (unfit) clear(value, keys);
  }
  return value;
}

function clear(root: unknown, keys: readonly (string | number)[]): void {
  let holder: unknown = root;
  for (const key of keys.slice(0, -1)) holder = isContainer(holder) ? Reflect.get(holder, key) : undefined;
  const last = keys.at(-1);
  if (isContainer(holder) && last !== undefined && Object.hasOwn(holder, last)) Reflect.set(holder, last, undefined);
}
