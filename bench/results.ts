import type { Figure } from "./suite/suite.js";
import { threeDigits } from "./suite/words.js";
import { isMet, TARGETS, type Target } from "./targets.js";

/** A row of `results.json`. */
export interface Result {
  readonly name: string;
  readonly value: number | null;
  readonly target: number;
  readonly met: boolean;
  readonly note?: string;
}

/** Sets a figure beside its target. */
export function judge(target: Target, { name, value, note }: Figure): Result {
  const rounded = value === null ? null : threeDigits(value);
  return {
    name,
    value: rounded,
    target: target.target,
    met: isMet(target, value),
    ...(note !== undefined && { note }),
  };
}

/** What was measured before, with what was measured now in its place; in the order of the targets, others behind them. */
export function mergeResults(before: readonly Result[], now: readonly Result[]): readonly Result[] {
  const all = new Map([...before, ...now].map((result) => [result.name, result]));
  const known = TARGETS.flatMap(({ name }) => all.get(name) ?? []);
  return [...known, ...[...all.values()].filter((result) => !known.includes(result))];
}
