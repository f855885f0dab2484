import { compareText } from "../kernel/compare-text.js";
import { emptyMap } from "../kernel/empty-map.js";
import { quote } from "../kernel/quote.js";
import type { Json } from "../model/json.js";
import { type LeadValue, UNKNOWN } from "./value.js";

// Each value takes at least two of the 80 characters that `quote` shows.
const SHOWN = 80;

/** A value that was seen, for evidence: `missing`, `unknown`, or its JSON, keys in order, escaped and cut. */
export function describeValue(value: LeadValue): string {
  if (value === undefined) return "missing";
  return value === UNKNOWN ? "unknown" : quote(preview(value, { left: SHOWN }));
}

/** As much of a value as can be shown, so that a long list or a wide object costs nothing. */
function preview(value: Json, budget: { left: number }): Json {
  budget.left -= 1;
  if (typeof value === "string") return value.slice(0, SHOWN + 1);
  if (typeof value !== "object" || value === null) return value;
  return Array.isArray(value) ? previewList(value, budget) : previewObject(value, budget);
}

function previewList(items: readonly Json[], budget: { left: number }): Json[] {
  const shown: Json[] = [];
  for (const item of items) {
    if (budget.left <= 0) break;
    shown.push(preview(item, budget));
  }
  return shown;
}

function previewObject(members: { readonly [key: string]: Json }, budget: { left: number }): Json {
  const shown = emptyMap<Json>();
  for (const [key, member] of Object.entries(members).sort((a, b) => compareText(a[0], b[0]))) {
    if (budget.left <= 0) break;
    shown[key.slice(0, SHOWN + 1)] = preview(member, budget);
  }
  return shown;
}
