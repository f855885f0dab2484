import { createError, type LeadRouterError } from "../kernel/errors.js";
import type { Issue } from "../kernel/issue.js";
import { optionIssue } from "../kernel/option-issue.js";
import { parseInstant } from "../time/parse-instant.js";
import type { Settings } from "./dispatcher-options.js";

/**
 * The instant of a call, in epoch milliseconds: the clock's unless the host says another. A host may tell of the past.
 *
 * @throws an `OptionsError` for what is no instant, or one that is further ahead of the clock than hosts' clocks may differ;
 *   also if the clock gives none.
 */
export function instantOf(at: unknown, { clock, maxSkewMs }: Settings, path = "at"): number {
  const now: unknown = clock();
  if (typeof now !== "number" || parseInstant(now) !== now) {
    throw refusal(optionIssue("clock()", now, "let `clock` give whole epoch milliseconds, such as `Date.now`"));
  }
  if (at === undefined) return now;
  const instant = parseInstant(at);
  if (instant === null) {
    throw refusal(optionIssue(path, at, "pass epoch milliseconds or `2026-11-23T09:00:00-06:00`, years 2000 to 2100"));
  }
  if (instant - now <= maxSkewMs) return instant;
  throw refusal({
    ...{ path, code: "at_ahead", message: `\`${path}\` is \`${instant - now}\` ms ahead of the clock` },
    remedy: `pass an instant that has come; up to \`maxSkewMs\` (${maxSkewMs}) is taken for a difference of clocks`,
  });
}

function refusal(issue: Issue): LeadRouterError {
  return createError("OptionsError", "options_invalid", [issue]);
}
