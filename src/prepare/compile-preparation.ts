import type { CompileContext } from "../condition/compiled.js";
import type { Slots } from "../condition/slots.js";
import { compareText } from "../kernel/compare-text.js";
import { childPath } from "../kernel/json-path.js";
import { readOwn } from "../kernel/read-own.js";
import type { Field } from "../model/field.js";
import type { Limits } from "../model/limits.js";
import { compileField } from "./compile-field.js";
import { planGiven } from "./given-plan.js";
import { orderComputations, type Unordered } from "./order-computations.js";
import type { KnownField, LeadRead, Preparation } from "./preparation.js";

/** What a preparation is made of. */
export interface PreparationInput {
  readonly fields: { readonly [path: string]: Field };
  /** Filled by the ruleset's other expressions before; declared fields and what derived ones read are added. */
  readonly slots: Slots;
  readonly context: CompileContext;
  /** Seeds the splits. */
  readonly salt: string;
  readonly limits: Limits;
}

// Their values are the engine's own (the history has a say), so that paths inside them are read of what they came to.
const EFFECTIVE = ["attempts", "previousReps"];

/**
 * Lays out how a lead is read: which paths are read of the lead itself and how they are cleaned, what is derived from
 * them and in which order. Neither depends on the order in which fields are declared.
 *
 * A path inside a declared field (`tags.0` where `tags` is declared) is read of what the field came to. A path above one
 * (`account` where `account.rep` is declared) is the lead's own value, as it came.
 *
 * @throws TypeError where derived fields read each other in a circle; the check refuses such a ruleset before.
 */
export function compilePreparation(input: PreparationInput): Preparation {
  const { fields, slots, limits } = input;
  const declared = Object.keys(fields).sort(compareText);
  const id = planRead("id", slots.slotOf("id"), fields);
  const known = registerKnown(slots);
  for (const path of declared) slots.slotOf(path);
  const computed = declared.flatMap((path) => compileDeclared(path, input));
  const owners = new Set([...declared, ...EFFECTIVE]);
  const within = slots.paths.flatMap((path) => planWithin(path, owners, slots));
  const computations = orderComputations([...computed, ...within]);
  const taken = new Set([id.slot, ...computations.map(({ slot }) => slot)]);
  const reads = slots.paths.flatMap((path, slot) => (taken.has(slot) ? [] : [planRead(path, slot, fields)]));
  reads.sort((a, b) => compareText(a.path, b.path));
  return Object.freeze({
    blank: slots.paths.map(() => undefined),
    id,
    // The lists themselves are not frozen: engines iterate frozen lists several times slower.
    reads,
    declared: reads.flatMap(({ field, ...read }) => (field === null ? [] : [{ ...read, field }])),
    computations,
    splits: Object.freeze(computed.flatMap(({ computation }) => (computation.kind === "split" ? [computation] : []))),
    known,
    limits,
  });
}

function registerKnown(slots: Slots): { readonly [name in KnownField]: number } {
  return Object.freeze({
    receivedAt: slots.slotOf("receivedAt"),
    attempts: slots.slotOf("attempts"),
    previousReps: slots.slotOf("previousReps"),
  });
}

function compileDeclared(path: string, { fields, slots, context, salt }: PreparationInput): readonly Unordered[] {
  const field = readOwn(fields, path);
  if (field === undefined || "type" in field) return [];
  const needs = new Set<number>();
  const slotOf = (read: string) => {
    const slot = slots.slotOf(read);
    needs.add(slot);
    return slot;
  };
  const target = { path, slot: slots.slotOf(path), at: childPath("fields", path), salt };
  return [{ computation: compileField(field, target, { ...context, slotOf }), needs }];
}

function planWithin(path: string, owners: ReadonlySet<string>, slots: Slots): readonly Unordered[] {
  if (owners.has(path)) return [];
  const keys = path.split(".");
  for (let length = keys.length - 1; length > 0; length--) {
    const prefix = keys.slice(0, length).join(".");
    if (!owners.has(prefix)) continue;
    const owner = slots.slotOf(prefix);
    const inside = Object.freeze(keys.slice(length));
    const computation = Object.freeze({ kind: "within", slot: slots.slotOf(path), owner, keys: inside } as const);
    return [{ computation, needs: new Set([owner]) }];
  }
  return [];
}

function planRead(path: string, slot: number, fields: PreparationInput["fields"]): LeadRead {
  const field = readOwn(fields, path);
  const given = field !== undefined && "type" in field ? planGiven(path, field) : null;
  const keys = path.split(".");
  return Object.freeze({ slot, path, keys, key: keys.length === 1 ? path : null, field: given });
}
