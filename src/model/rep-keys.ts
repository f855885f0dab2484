import type { Rep } from "./roster.js";

// Does not compile unless it has every key of `Rep` and no other.
const KEYS = Object.freeze({
  id: true,
  name: true,
  note: true,
  active: true,
  paused: true,
  timezone: true,
  hours: true,
  capacity: true,
  caps: true,
  weight: true,
  absences: true,
  backup: true,
  open: true,
  openIn: true,
  openValue: true,
  attributes: true,
} as const satisfies { readonly [Key in keyof Rep]-?: true });

/** The keys of a rep. None can be an attribute, and of all only `id` can be read in conditions, as `rep.id`. */
export const REP_KEYS: readonly string[] = Object.freeze(Object.keys(KEYS));
