import { createError } from "../kernel/errors.js";
import { optionIssue } from "../kernel/option-issue.js";
import type { Id } from "../model/words.js";
import { isIdText } from "../prepare/is-id-text.js";

/**
 * Ids of leads, which may come from anywhere: one that is none would be forgotten in vain.
 *
 * @throws an `OptionsError` with every issue.
 */
export function checkLeadIds(leads: readonly Id[]): readonly Id[] {
  if (!Array.isArray(leads)) throw refusal([optionIssue("leads", leads, "pass a list of ids of leads")]);
  const remedy = "pass the id of a lead as a text of 1 to 255 characters";
  const issues = leads.flatMap((id: unknown, index) =>
    typeof id === "string" && isIdText(id) ? [] : [optionIssue(`leads[${index}]`, id, remedy)],
  );
  if (issues.length > 0) throw refusal(issues);
  return leads;
}

function refusal(issues: Parameters<typeof createError>[2]): Error {
  return createError("OptionsError", "options_invalid", issues);
}
