import type { Span } from "./span.js";

/** The same time in as few spans as possible: in order, none empty, none touching the next. */
export function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  const ordered = spans.filter(({ from, until }) => from < until).sort((a, b) => a.from - b.from);
  for (const span of ordered) {
    const last = merged.at(-1);
    if (last === undefined || last.until < span.from) merged.push(span);
    else merged[merged.length - 1] = { from: last.from, until: Math.max(last.until, span.until) };
  }
  return Object.freeze(merged.map(({ from, until }) => Object.freeze({ from, until })));
}
