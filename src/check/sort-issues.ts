import { compareText } from "../kernel/compare-text.js";
import type { Issue } from "../kernel/issue.js";

const SEGMENT = /\[(\d+)\]|\["(?:[^"\\]|\\.)*"\]|[^.[\]]+/g;

/** Orders issues by path (indexes as numbers, keys as texts), then by code and message: the same for any key order. */
export function sortIssues(issues: readonly Issue[]): readonly Issue[] {
  return issues
    .map((issue) => ({ issue, segments: issue.path.match(SEGMENT) ?? [] }))
    .sort((a, b) => compareSegments(a.segments, b.segments) || compareRest(a.issue, b.issue))
    .map(({ issue }) => issue);
}

function compareSegments(a: readonly string[], b: readonly string[]): number {
  const shorter = Math.min(a.length, b.length);
  for (let index = 0; index < shorter; index += 1) {
    const difference = compareSegment(a[index] ?? "", b[index] ?? "");
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

// `[2]` comes before `[10]`: of two indexes the one with fewer digits is smaller.
function compareSegment(a: string, b: string): number {
  const indexes = isIndex(a) && isIndex(b);
  return (indexes ? a.length - b.length : 0) || compareText(a, b);
}

function isIndex(segment: string): boolean {
  return segment.startsWith("[") && !segment.startsWith('["');
}

function compareRest(a: Issue, b: Issue): number {
  return compareText(a.code, b.code) || compareText(a.message, b.message);
}
