import type { Given } from "../model/field.js";
import type { Json } from "../model/json.js";
import { parseInstant } from "../time/parse-instant.js";
import { type Normalization, normalizeText } from "./normalize-text.js";

/** How the value of a given field is cleaned, converted and judged. */
export interface GivenPlan {
  readonly path: string;
  readonly type: Given["type"];
  readonly steps: readonly Normalization[];
  readonly aliases: ReadonlyMap<string, string | null> | null;
  readonly values: ReadonlySet<string> | null;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly required: boolean;
  /** What stands where the value is missing. */
  readonly fallback: Json | undefined;
}

/** Lays out what a declaration says. A `zip` is always trimmed; the default of an `instant` may be written as text. */
export function planGiven(path: string, field: Given & { default?: Json }): GivenPlan {
  const steps: Normalization[] = [...(field.type === "zip" ? (["trim"] as const) : []), ...(field.normalize ?? [])];
  return Object.freeze({
    path,
    type: field.type,
    steps,
    aliases: field.aliases === undefined ? null : planAliases(field.aliases, steps),
    values: field.values === undefined ? null : new Set(field.values),
    min: field.min,
    max: field.max,
    required: field.required === true,
    fallback: field.type === "instant" ? (parseInstant(field.default) ?? field.default) : field.default,
  });
}

function planAliases(
  aliases: { readonly [value: string]: string | null },
  steps: readonly Normalization[],
): ReadonlyMap<string, string | null> {
  return new Map(Object.entries(aliases).map(([value, target]) => [normalizeText(value, steps), target]));
}
