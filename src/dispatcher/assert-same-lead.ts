import { createError } from "../kernel/errors.js";
import { optionIssue } from "../kernel/option-issue.js";
import type { Id } from "../model/words.js";

/**
 * That a lead is the one it should be; one without an id is nobody in particular.
 *
 * @throws an `OptionsError` for another.
 */
export function assertSameLead({ leadId }: { readonly leadId: Id | null }, expected: Id): void {
  if (leadId === null || leadId === expected) return;
  const remedy = `pass the lead \`${expected}\` that it is about, and leave it as it is until the answer is there`;
  throw createError("OptionsError", "options_invalid", [optionIssue("lead.id", leadId, remedy)]);
}
