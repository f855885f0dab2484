import { WEEKDAYS } from "./weekday.js";

const NAMES: readonly string[] = WEEKDAYS;

/**
 * Reads days of the week (`mon`, `mon-fri`, `sat,sun`) as weekdays from 0 for Monday, in their order and each once, or
 * `null`. A range may pass the end of the week: `fri-mon` is Friday to Monday.
 */
export function parseDays(text: string): readonly number[] | null {
  const found = new Set<number>();
  for (const part of text.split(",")) {
    const [first, last] = endsOf(part);
    if (first < 0 || last < 0) return null;
    for (let step = 0; step <= (last - first + 7) % 7; step++) found.add((first + step) % 7);
  }
  return [...found].sort((a, b) => a - b);
}

function endsOf(part: string): readonly [number, number] {
  const [first = "", last = first, ...rest] = part.split("-");
  return rest.length > 0 ? [-1, -1] : [NAMES.indexOf(first), NAMES.indexOf(last)];
}
