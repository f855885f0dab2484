import type { Json } from "../model/json.js";

/** What an expression comes to when a number that it needs is not one. Contagious, with the exceptions in docs/semantics.md. */
export const UNKNOWN: unique symbol = Symbol("unknown");

/** What an expression comes to. A missing path is `null`, a definite value. */
export type Value = Json | typeof UNKNOWN;

/** What stands in a slot of a prepared lead: `undefined` is a missing path, UNKNOWN an undetermined derived field. */
export type LeadValue = Value | undefined;
