import { didYouMean } from "../../check/suggest.js";
import { compareText } from "../../kernel/compare-text.js";
import { createError } from "../../kernel/errors.js";
import type { Issue } from "../../kernel/issue.js";
import { childPath } from "../../kernel/json-path.js";
import { quote } from "../../kernel/quote.js";
import type { StoreCase } from "./store-case.js";

/** Reasons by what they skip: a case by its name, or every case that needs `exclusive` or `reopen`. */
export type Skips = { readonly [caseOrOffer: string]: string };

/**
 * The reason for which a case is skipped, or `null`.
 */
export function skipReason(skips: Skips, { name, needs }: StoreCase): string | null {
  if (Object.hasOwn(skips, name)) return skips[name] ?? null;
  return needs !== undefined && Object.hasOwn(skips, needs) ? (skips[needs] ?? null) : null;
}

/**
 * Refuses skips of what does not exist, and those without a reason.
 *
 * @throws an `OptionsError` with every issue.
 */
export function checkSkips(skips: Skips, cases: readonly StoreCase[]): void {
  const offers = new Set(cases.flatMap(({ needs }) => (needs === undefined ? [] : [needs])));
  const known = [...[...offers].sort(compareText), ...cases.map(({ name }) => name)];
  const issues = Object.keys(skips).flatMap((name) => issuesOf(name, skips[name], known));
  if (issues.length > 0) throw createError("OptionsError", "options_invalid", issues);
}

function issuesOf(name: string, reason: unknown, known: readonly string[]): readonly Issue[] {
  const path = childPath("skip", name);
  const code = "options_invalid";
  if (!known.includes(name)) {
    const message = `no case is called \`${quote(name)}\``;
    const names = known.map((each) => `\`${each}\``).join(", ");
    return [{ path, code, message, remedy: `${didYouMean(name, known, "take another name")} There are ${names}` }];
  }
  if (typeof reason === "string" && reason.trim() !== "") return [];
  const message = `\`${quote(reason)}\` is no reason`;
  return [{ path, code, message, remedy: "say in a few words why the store need not keep this promise" }];
}
