import type { Expr, Json } from "./json.js";
import type { Id } from "./words.js";

/** What is known of a lead's field: given with a type, derived from others, or a split into arms. */
export type Field = { note?: string; default?: Json } & (Given | { derive: Expr } | { split: Split });

/** A field that the lead brings: how it is cleaned and what it may be. A value that does not fit counts as missing. */
export interface Given {
  type: "string" | "integer" | "number" | "boolean" | "date" | "instant" | "list" | "zip";
  /** Left to right, then `aliases`. */
  normalize?: ("trim" | "lower" | "upper" | "digits" | "fold")[];
  /** Keys are cleaned like values; `null`: counts as missing. */
  aliases?: { [value: string]: string | null };
  values?: string[];
  min?: number;
  max?: number;
  required?: true;
}

/** A stable experiment: shares add up to 100; the key defaults to the lead's id. */
export interface Split {
  arms: { arm: Id; share: number }[];
  key?: Expr;
}
