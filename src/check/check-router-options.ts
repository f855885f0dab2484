import { createError } from "../kernel/errors.js";
import { isRecord } from "../kernel/is-record.js";
import type { Issue } from "../kernel/issue.js";
import { childPath } from "../kernel/json-path.js";
import { optionIssue } from "../kernel/option-issue.js";
import { quote } from "../kernel/quote.js";
import { DEFAULT_LIMITS } from "../model/limits.js";
import { didYouMean } from "./suggest.js";

const OPTIONS = ["ruleset", "roster", "tables", "limits", "onLimit", "zones"] as const;
const ON_LIMIT: readonly unknown[] = ["next-rule", "unassigned"];

/**
 * Refuses what `createRouter` does not know beside its documents, and limits and zone data that are none.
 *
 * @throws an `OptionsError` with every issue.
 */
export function checkRouterOptions(input: object): void {
  const { limits, onLimit, zones }: { limits?: unknown; onLimit?: unknown; zones?: unknown } = input;
  const issues = [...strangers(input, "", OPTIONS), ...limitIssues(limits)];
  if (onLimit !== undefined && !ON_LIMIT.includes(onLimit)) {
    issues.push(optionIssue("onLimit", onLimit, 'pass "next-rule" or "unassigned"'));
  }
  if (zones !== undefined && !isZones(zones)) {
    issues.push(optionIssue("zones", zones, "pass zone data: an `id` and a function `offsetAt`"));
  }
  if (issues.length > 0) throw createError("OptionsError", "options_invalid", issues);
}

function isZones(zones: unknown): boolean {
  return isRecord(zones) && typeof zones.id === "string" && typeof zones.offsetAt === "function";
}

function limitIssues(limits: unknown): readonly Issue[] {
  if (limits === undefined) return [];
  if (!isRecord(limits)) return [optionIssue("limits", limits, "pass an object of numbers")];
  const known = Object.keys(DEFAULT_LIMITS);
  const wrong = Object.entries(limits).filter(([name, value]) => known.includes(name) && !isLimit(value));
  return [
    ...strangers(limits, "limits", known),
    ...wrong.map(([name, value]) => optionIssue(`limits.${name}`, value, "pass a whole number from 1")),
  ];
}

function strangers(given: object, path: string, known: readonly string[]): readonly Issue[] {
  const unknown = Object.keys(given).filter((key) => !known.includes(key));
  return unknown.map((key) => ({
    path: childPath(path, key),
    code: "unknown_key",
    message: `\`${quote(key)}\` is no option`,
    remedy: didYouMean(key, known, `use ${known.join(", ")}`),
  }));
}

function isLimit(value: unknown): boolean {
  return value === undefined || (Number.isSafeInteger(value) && Number(value) > 0);
}
