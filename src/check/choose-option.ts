import type * as z from "zod/mini";
import { isRecord } from "../kernel/is-record.js";
import { suggest } from "./suggest.js";

type ZodIssue = z.core.$ZodIssue;

/** What is wrong with a value for which a schema has several options. */
export type Choice =
  /** It was meant as one of the options: the faults of that one. */
  | { readonly kind: "option"; readonly issues: readonly ZodIssue[] }
  /** It is none of them. */
  | { readonly kind: "mismatch" }
  /** An object without any of the keys that tell the options apart, and what else is wrong with it. */
  | { readonly kind: "keyless"; readonly keys: readonly string[]; readonly issues: readonly ZodIssue[] }
  /** An object with more than one of these keys, and what else is wrong with it. */
  | { readonly kind: "conflict"; readonly keys: readonly string[]; readonly issues: readonly ZodIssue[] };

/** The keys that tell the options of an object apart, in the order of the options. */
const TELLING: ReadonlyMap<string, readonly string[]> = new Map([
  ["field", ["type", "derive", "split"]],
  ["member", ["rep", "where", "pool"]],
  ["order", ["high", "low"]],
  ["rule", ["assign", "rules"]],
  ["step", ["pool", "rep", "queue", "unassigned", "wait"]],
]);

/** Finds which option of a union a faulty value was meant as: by the keys it has, else by the fewest faults. */
export function chooseOption(name: string, options: readonly (readonly ZodIssue[])[], value: unknown): Choice {
  const telling = TELLING.get(name);
  if (telling === undefined) return fewestFaults(options, value);
  return isRecord(value) ? byKeys(telling, options, Object.keys(value)) : { kind: "mismatch" };
}

function byKeys(
  telling: readonly string[],
  options: readonly (readonly ZodIssue[])[],
  keys: readonly string[],
): Choice {
  const present = telling.filter((key) => keys.includes(key));
  const [key] = present;
  if (key === undefined) return withoutKeys(telling, options, keys);
  const issues = withoutUnknown(options[telling.indexOf(key)] ?? [], telling);
  return present.length === 1 ? { kind: "option", issues } : { kind: "conflict", keys: present, issues };
}

// A misspelt telling key makes the choice: then its own fault, an unknown key, says it all.
function withoutKeys(
  telling: readonly string[],
  options: readonly (readonly ZodIssue[])[],
  keys: readonly string[],
): Choice {
  const misspelt = keys.map((key) => suggest(key, telling)).find((key) => key !== null);
  if (misspelt !== undefined && misspelt !== null) {
    return { kind: "option", issues: options[telling.indexOf(misspelt)] ?? [] };
  }
  const counts = options.map(countFaults);
  const least = Math.min(...counts);
  const issues = options[counts.indexOf(least)] ?? [];
  if (counts.filter((count) => count === least).length === 1) return { kind: "option", issues };
  return { kind: "keyless", keys: telling, issues: issues.filter((issue) => !telling.includes(firstKey(issue))) };
}

function countFaults(issues: readonly ZodIssue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === "unrecognized_keys" ? issue.keys.length : 1), 0);
}

function firstKey(issue: ZodIssue): string {
  return String(issue.path[0] ?? "");
}

function withoutUnknown(issues: readonly ZodIssue[], known: readonly string[]): readonly ZodIssue[] {
  return issues.flatMap((issue): ZodIssue[] => {
    if (issue.code !== "unrecognized_keys") return [issue];
    const keys = issue.keys.filter((key) => !known.includes(key));
    return keys.length === 0 ? [] : [{ ...issue, keys }];
  });
}

function fewestFaults(options: readonly (readonly ZodIssue[])[], value: unknown): Choice {
  let issues: readonly ZodIssue[] = [];
  let best = MISMATCH;
  for (const option of options) {
    const distance = distanceOf(option, value);
    if (distance < best) [best, issues] = [distance, option];
  }
  return best === MISMATCH ? { kind: "mismatch" } : { kind: "option", issues };
}

const MISMATCH = Number.POSITIVE_INFINITY;
const WRONG_VALUE = 1_000_000;

// A value of another type is not a try at that option; another word than the one expected is the worst one.
function distanceOf(issues: readonly ZodIssue[], value: unknown): number {
  const own = issues.filter((issue) => issue.path.length === 0);
  if (own.some((issue) => issue.code === "invalid_type")) return MISMATCH;
  const words = own.flatMap((issue) => (issue.code === "invalid_value" ? issue.values : []));
  if (words.length === 0) return countFaults(issues);
  return words.some((word) => typeof word === typeof value) ? WRONG_VALUE : MISMATCH;
}
