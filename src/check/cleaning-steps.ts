import type { Given } from "../model/field.js";
import type { Normalization } from "../prepare/normalize-text.js";
import type { Draft } from "./draft.js";

/** How a field's texts are cleaned before aliases and values are compared; a `zip` is always trimmed. */
export function cleaningSteps(field: Draft<Given>, type: Given["type"]): readonly Normalization[] {
  const steps = (field.normalize ?? []).filter((step) => step !== undefined);
  return type === "zip" ? ["trim", ...steps] : steps;
}
