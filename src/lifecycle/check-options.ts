import { strangeKeys } from "../decision/check-call.js";
import { createError } from "../kernel/errors.js";
import { isRecord } from "../kernel/is-record.js";
import { optionIssue } from "../kernel/option-issue.js";

/**
 * Refuses what are no options, and keys that nothing reads: a record under a misspelt key would not be followed.
 *
 * @throws an `OptionsError` with every issue.
 */
export function checkOptions(options: object, known: readonly string[]): void {
  const remedy = `pass \`{ ${known.join(", ")} }\``;
  const issues = isRecord(options) ? strangeKeys(options, known, "options") : [optionIssue("options", options, remedy)];
  if (issues.length > 0) throw createError("OptionsError", "options_invalid", issues);
}
