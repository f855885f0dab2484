import type { Json } from "../../src/model/json.js";

/** What an expression comes to when a number that it needs is not one. */
export const UNKNOWN: unique symbol = Symbol("unknown");

export type Value = Json | typeof UNKNOWN;

/** Where expressions read: `undefined` is a path that leads nowhere. */
export interface Reading {
  lead(path: string): Value | undefined;
  rep: Record | null;
  /** Who was chosen for the earlier roles of this decision. */
  chosen?: { readonly [role: string]: Record };
  now: number;
  table(id: string): import("../../src/model/table.js").Table | undefined;
  /** Whether a schedule is open at an instant; `null`: there is no such schedule. */
  inSchedule(id: string, at: number): boolean | null;
  /** The calendar of `daysBetween`. */
  zone: string;
}

export type Record = { readonly [name: string]: Json };

/** Reads a dotted path through own properties of objects and own elements of arrays. */
export function readPath(root: unknown, path: string): Json | undefined {
  let here: unknown = root;
  for (const key of path.split(".")) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as { [key: string]: unknown })[key];
  }
  return here as Json | undefined;
}

/** JSON's grammar of a number, and nothing else, makes a text a number. */
export function toNumber(value: Value): number | undefined {
  if (typeof value === "string" && /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(value))
    return toNumber(Number(value));
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

/** JsonLogic's table of truth: `[]`, `0`, `""`, `null` and `false` are false, everything else is true. */
export function isTruthy(value: Json): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** A value as the text of a key: a text as it is, a number or a boolean as JSON; anything else is none. */
export function keyText(value: Value): string | null {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? JSON.stringify(value) : null;
}
