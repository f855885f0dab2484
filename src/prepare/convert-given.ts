import type { Note, NoteCode } from "../model/decision.js";
import type { Json } from "../model/json.js";
import { convertScalar, type ScalarType } from "./convert-scalar.js";
import type { GivenPlan } from "./given-plan.js";
import { normalizeText } from "./normalize-text.js";
import { createNote } from "./note-taking.js";

/**
 * What a given field comes to: normalised, then aliased, then converted, then judged by `values`, `min` and `max`.
 * A value that does not fit gets a note and counts as missing; so do `null` and the empty text, without a note; a
 * required field that is missing then gets a note of its own, which shows no value. At last a default stands in for what is
 * missing.
 */
export function convertGiven(plan: GivenPlan, raw: Json | undefined, notes: Note[]): Json | undefined {
  const value = plan.type === "list" ? convertList(plan, raw, notes) : convertOne(plan, plan.type, raw, notes);
  if (value === undefined && plan.required) notes.push(createNote("missing_required", plan.path, undefined));
  return value ?? plan.fallback;
}

function convertOne(plan: GivenPlan, type: ScalarType, raw: Json | undefined, notes: Note[]): Json | undefined {
  const cleaned = clean(plan, raw);
  if (cleaned === undefined) return undefined;
  const value = convertScalar(type, cleaned);
  const fault = value === undefined ? "wrong_type" : faultOf(plan, value);
  if (fault === null) return value;
  notes.push(createNote(fault, plan.path, raw));
  return undefined;
}

// Items that are missing or do not fit are left out; what is not a list of scalars is no list.
function convertList(plan: GivenPlan, raw: Json | undefined, notes: Note[]): Json | undefined {
  if (raw === undefined || raw === null || raw === "") return undefined;
  if (!Array.isArray(raw) || !raw.every(isScalar)) {
    notes.push(createNote("wrong_type", plan.path, raw));
    return undefined;
  }
  const items: Json[] = [];
  for (const item of raw) {
    const cleaned = clean(plan, item);
    if (cleaned === undefined) continue;
    const fault = faultOf(plan, cleaned);
    if (fault === null) items.push(cleaned);
    else notes.push(createNote(fault, plan.path, item));
  }
  return items;
}

function clean(plan: GivenPlan, raw: Json | undefined): Json | undefined {
  const value = plan.type === "string" && typeof raw === "number" ? (convertScalar("string", raw) ?? raw) : raw;
  const cleaned = typeof value === "string" ? cleanText(plan, value) : value;
  return cleaned === null || cleaned === "" ? undefined : cleaned;
}

function cleanText(plan: GivenPlan, text: string): string | null {
  const normalized = normalizeText(text, plan.steps);
  const alias = plan.aliases?.get(normalized);
  return alias === undefined ? normalized : alias;
}

function faultOf(plan: GivenPlan, value: Json): NoteCode | null {
  if (plan.values !== null && !plan.values.has(String(value))) return "unknown_value";
  if (typeof value !== "number") return null;
  const low = plan.min !== undefined && value < plan.min;
  const high = plan.max !== undefined && value > plan.max;
  return low || high ? "out_of_range" : null;
}

function isScalar(value: Json): boolean {
  return typeof value !== "object" || value === null;
}
