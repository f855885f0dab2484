import { distance } from "fastest-levenshtein";
import { compareText } from "../kernel/compare-text.js";

const LONGEST = 64;
const MOST_SEARCHED = 1_000;

/**
 * The known word nearest to a misspelt one, or `null` if none is near: at most one edit for every three characters,
 * capitals aside. Of equally near words the first in code-unit order. Among very many words only those that begin with
 * the same letter are searched.
 */
export function suggest(word: string, known: readonly string[]): string | null {
  if (word.length > LONGEST) return null;
  const wanted = word.toLowerCase();
  const most = Math.max(1, Math.floor(wanted.length / 3));
  let nearest: string | null = null;
  let edits = most + 1;
  for (const candidate of searched(wanted, known)) {
    if (Math.abs(candidate.length - wanted.length) > most) continue;
    const found = editsBetween(wanted, candidate.toLowerCase());
    if (found > edits || found > most || candidate === word) continue;
    if (found < edits || nearest === null || compareText(candidate, nearest) < 0) nearest = candidate;
    edits = found;
  }
  return nearest;
}

// Two letters in the wrong order are one slip of the hand, though two edits.
function editsBetween(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const swapped = `${a.slice(0, at)}${a[at + 1] ?? ""}${a[at] ?? ""}${a.slice(at + 2)}`;
  return a !== b && swapped === b ? 1 : distance(a, b);
}

function searched(wanted: string, known: readonly string[]): readonly string[] {
  if (known.length <= MOST_SEARCHED) return known;
  const first = wanted.slice(0, 1);
  return known.filter((word) => word.slice(0, 1).toLowerCase() === first);
}

/** A remedy that offers the nearest known word, else says what to do without one. */
export function didYouMean(word: string, known: readonly string[], otherwise: string): string {
  const near = suggest(word, known);
  return near === null ? otherwise : `did you mean \`${near}\`?`;
}
