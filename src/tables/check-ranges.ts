import { compareText } from "../kernel/compare-text.js";
import type { Issue } from "../kernel/issue.js";
import { childPath } from "../kernel/json-path.js";
import { quote } from "../kernel/quote.js";
import { type Range, rangeKey } from "./range-key.js";

interface Keyed extends Range {
  readonly key: string;
}

/** Every fault in the keys of a range level: no range, turned around, the same range twice, two that overlap. */
export function checkRanges(keys: readonly string[], path: string): Issue[] {
  const issues: Issue[] = [];
  const ranges: Keyed[] = [];
  for (const key of keys) {
    const range = rangeKey(key);
    if (range === null) issues.push(badRange(key, path));
    else if (range.low > range.high) issues.push(turnedRange(key, path));
    else ranges.push({ key, ...range });
  }
  return [...issues, ...findOverlaps(ranges, path)];
}

/** Names, for each range, the one before it that reaches furthest, if it reaches into it. */
function findOverlaps(ranges: Keyed[], path: string): Issue[] {
  const issues: Issue[] = [];
  let furthest: Keyed | null = null;
  for (const range of ranges.sort((a, b) => a.low - b.low || compareEnds(a, b) || compareText(a.key, b.key))) {
    if (furthest !== null && range.low <= furthest.high) issues.push(overlap(furthest, range, path));
    if (furthest === null || range.high > furthest.high) furthest = range;
  }
  return issues;
}

function compareEnds(a: Range, b: Range): number {
  return a.high === b.high ? 0 : a.high - b.high;
}

function overlap(first: Keyed, second: Keyed, path: string): Issue {
  const same = first.low === second.low && first.high === second.high;
  return {
    path: childPath(path, second.key),
    code: same ? "range_duplicate" : "range_overlap",
    message: `the ranges ${inTicks(first.key)} and ${inTicks(second.key)} ${same ? "are the same" : "overlap"}`,
    remedy: same
      ? "remove one of them"
      : "both ends are included: let each range begin above the end of the one before it",
  };
}

function badRange(key: string, path: string): Issue {
  return {
    path: childPath(path, key),
    code: "bad_range",
    message: `the key ${inTicks(key)} is not a range`,
    remedy: "write `60000-60999`, `5-5` or `1000-`: numbers that are not negative, no spaces",
  };
}

function turnedRange(key: string, path: string): Issue {
  return {
    path: childPath(path, key),
    code: "range_reversed",
    message: `the range ${inTicks(key)} ends before it begins`,
    remedy: "write the lower number first",
  };
}

function inTicks(key: string): string {
  return `\`${quote(key)}\``;
}
