import { strangeKeys } from "../decision/check-call.js";
import { createError } from "../kernel/errors.js";
import { isRecord } from "../kernel/is-record.js";
import { optionIssue } from "../kernel/option-issue.js";

/**
 * The options of a call as they were given, if they are some: what nothing reads would be passed over in silence.
 *
 * @throws an `OptionsError` with every issue.
 */
export function checkGiven<Options extends object>(
  given: Options | undefined,
  known: readonly (keyof Options & string)[],
): Partial<Options> {
  if (given === undefined) return {};
  const remedy = `pass \`{ ${known.join(", ")} }\`, or leave it out`;
  const issues = isRecord(given) ? strangeKeys(given, known, "options") : [optionIssue("options", given, remedy)];
  if (issues.length > 0) throw createError("OptionsError", "options_invalid", issues);
  return given;
}
