import { createSlots } from "../../src/condition/slots.js";
import type { LeadValue } from "../../src/condition/value.js";
import type { Note } from "../../src/model/decision.js";
import type { Field } from "../../src/model/field.js";
import type { History } from "../../src/model/history.js";
import type { Json } from "../../src/model/json.js";
import { DEFAULT_LIMITS, type Limits } from "../../src/model/limits.js";
import { compilePreparation } from "../../src/prepare/compile-preparation.js";
import { prepareLead } from "../../src/prepare/prepare-lead.js";
import type { Prepared } from "../../src/prepare/prepared.js";

export const NOW = Date.UTC(2026, 10, 23, 15);

export interface PreparerInput {
  fields?: { [path: string]: Field };
  /** Paths that rules read. */
  reads?: readonly string[];
  salt?: string;
  limits?: Partial<Limits>;
}

export interface Preparer {
  prepare: (lead: object, history?: History) => Prepared;
  /** What each path came to; throws where the lead is invalid. */
  values: (lead: object, history?: History) => { [path: string]: LeadValue };
  notes: (lead: object, history?: History) => readonly Note[];
}

/** Compiles a preparation as the engine would, rules first. */
export function createPreparer({ fields = {}, reads = [], salt = "salt", limits = {} }: PreparerInput): Preparer {
  const slots = createSlots();
  for (const path of reads) slots.slotOf(path);
  const context = { slotOf: slots.slotOf, lookups: new Map(), semantics: "strict" } as const;
  const allLimits = { ...DEFAULT_LIMITS, ...limits };
  const preparation = compilePreparation({ fields, slots, context, salt, limits: allLimits });
  const prepare = (lead: object, history?: History) => prepareLead(preparation, lead, { now: NOW, history });
  return {
    prepare,
    notes: (lead, history) => prepare(lead, history).notes,
    values: (lead, history) => {
      const prepared = prepare(lead, history);
      if (!prepared.ok) throw new Error(`lead_invalid: ${JSON.stringify(prepared.notes)}`);
      return Object.fromEntries(slots.paths.map((path, slot) => [path, prepared.lead[slot]]));
    },
  };
}

/** What one declared field makes of one value, and the notes it gets. */
export function convert(field: Field, value?: Json): { value: LeadValue; notes: readonly Note[] } {
  const preparer = createPreparer({ fields: { field } });
  const lead = value === undefined ? { id: "lead-1" } : { id: "lead-1", field: value };
  return { value: preparer.values(lead).field, notes: preparer.notes(lead) };
}
