/**
 * A condition in no engine's language: each engine gets it translated into its own. Number ranges have a low end above
 * zero, because json-logic-js reads a missing number as zero and this engine as unknown: with it both say no.
 */
export type Clause =
  | { readonly kind: "equals"; readonly field: string; readonly value: string }
  | { readonly kind: "oneOf"; readonly field: string; readonly values: readonly string[] }
  | { readonly kind: "range"; readonly field: string; readonly low: number; readonly high: number | null }
  | { readonly kind: "prefix"; readonly field: string; readonly text: string }
  | { readonly kind: "all" | "any"; readonly of: readonly Clause[] };

export const equals = (field: string, value: string): Clause => ({ kind: "equals", field, value });
export const oneOf = (field: string, values: readonly string[]): Clause => ({ kind: "oneOf", field, values });
export const between = (field: string, low: number, high: number): Clause => ({ kind: "range", field, low, high });
export const atLeast = (field: string, low: number): Clause => ({ kind: "range", field, low, high: null });
export const prefix = (field: string, text: string): Clause => ({ kind: "prefix", field, text });
export const all = (...of: readonly Clause[]): Clause => ({ kind: "all", of });
export const any = (...of: readonly Clause[]): Clause => ({ kind: "any", of });
