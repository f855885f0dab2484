import type { Issue } from "./issue.js";

const BRAND = Symbol.for("lead-router.error");

/** What went wrong, as a name: which of the caller's inputs is at fault, or what stands between a dispatcher and its store. */
export type ErrorName =
  | "RulesetError"
  | "RosterError"
  | "StateError"
  | "StateVersionError"
  | "OptionsError"
  | "EventError"
  | "StoreUnavailable"
  | "OutcomeUnknown"
  | "Contention"
  | "QueueFull"
  | "DispatcherClosed";

/** An error of this library: what is at fault, a code, and every issue found. */
export interface LeadRouterError extends Error {
  readonly name: ErrorName;
  readonly code: string;
  readonly issues: readonly Issue[];
}

const SHOWN = 20;

/** Builds the error for issues found in one input; its message lists the first twenty of them. */
export function createError(name: ErrorName, code: string, issues: readonly Issue[]): LeadRouterError {
  const lines = issues.slice(0, SHOWN).map((issue) => `  ${issue.path || "(root)"}: ${issue.message}; ${issue.remedy}`);
  if (issues.length > SHOWN) lines.push(`  … and ${issues.length - SHOWN} more in \`issues\``);
  const head = issues.length === 1 ? "1 issue" : `${issues.length} issues`;
  const error = new Error(`${name}: ${head}\n${lines.join("\n")}`);
  return Object.assign(error, { name, code, issues: Object.freeze([...issues]), [BRAND]: true });
}

/**
 * Tells an error of this library from any other, also across bundles and realms (no `instanceof`).
 *
 * @example
 * ```ts
 * import { createRouter, isLeadRouterError } from "lead-router";
 * try {
 *   createRouter({ ruleset: {}, roster: {} });
 * } catch (error) {
 *   if (isLeadRouterError(error)) console.log(error.name, error.issues.length > 0); // RulesetError true
 * }
 * ```
 */
export function isLeadRouterError(error: unknown): error is LeadRouterError {
  return typeof error === "object" && error !== null && Object.hasOwn(error, BRAND);
}
